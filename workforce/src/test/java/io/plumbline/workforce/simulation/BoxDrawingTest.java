package io.plumbline.workforce.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxAnswer;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.json.Json;
import io.plumbline.workforce.batch.SimulatedWorkerSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxDrawingTest {
  private static final ImageSize IMAGE = ImageSize.ofColour(1000, 800);
  private static final BoxLabel TRUTH =
      label(
          new Box(2, 100, 100, 200, 150), new Box(0, 500, 300, 80, 400), new Box(3, 0, 0, 30, 30));

  @Test
  void without_slips_the_truth_is_drawn() {
    SimulatedWorkerSpec perfect = Parts.worker("ann", "0", "0", "0", "0");

    assertThat(answers(perfect))
        .containsOnly(new BoxAnswer(IMAGE, TRUTH.boxes().stream().map(ScoredBox::box).toList()));
  }

  @Test
  void edges_are_off_by_the_stated_share_of_the_boxs_side() {
    List<Box> drawn = firstBoxes(Parts.worker("ann", "0", "0", "0", "0.1"));

    // 2,000 images: the deviations' own is 1.6 %.
    assertThat(deviation(drawn.stream().map(box -> box.left() - 100).toList()))
        .isBetween(18.5, 21.5);
    assertThat(deviation(drawn.stream().map(box -> box.right() - 300).toList()))
        .isBetween(18.5, 21.5);
    assertThat(deviation(drawn.stream().map(box -> box.top() - 100).toList()))
        .isBetween(13.8, 16.2);
    assertThat(deviation(drawn.stream().map(box -> box.bottom() - 250).toList()))
        .isBetween(13.8, 16.2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.3", "1"})
  void however_far_a_worker_is_off_its_boxes_are_boxes_within_the_image(String jitter) {
    assertThat(answers(Parts.worker("ann", "0", "0", "1", jitter)))
        .allSatisfy(answer -> assertThat(answer.boxes()).hasSize(4).allMatch(IMAGE::contains));
  }

  @Test
  void a_worker_that_misses_all_draws_only_what_it_invents() {
    assertThat(answers(Parts.worker("ann", "0", "1", "0", "0")))
        .allMatch(answer -> answer.boxes().isEmpty());
    assertThat(answers(Parts.worker("ann", "0", "1", "1", "0")))
        .allMatch(answer -> answer.boxes().size() == 1);
  }

  @Test
  void a_worker_that_always_errs_draws_in_the_right_places() {
    assertThat(firstBoxes(Parts.worker("ann", "1", "0", "0", "0")))
        .allMatch(box -> box.classId() != 2)
        .allMatch(box -> box.withClass(2).equals(TRUTH.boxes().get(0).box()));
  }

  @Test
  void the_truth_is_read_in_ground_truths_form_and_answered_in_the_crowd_elements()
      throws JsonProcessingException {
    assertThat(
            answer(
                "{\"truth\":{\"image_size\":[{\"width\":64,\"height\":48,\"depth\":3}],"
                    + "\"annotations\":"
                    + "[{\"class_id\":7,\"left\":1,\"top\":2,\"width\":3,\"height\":4}]},"
                    + "\"truth-metadata\":{\"class-map\":{\"7\":\"yak\"}}}"))
        .map(ObjectNode::toString)
        .contains(
            "{\"crowd-bounding-box\":{\"boundingBoxes\":"
                + "[{\"label\":\"yak\",\"left\":1,\"top\":2,\"width\":3,\"height\":4}],"
                + "\"inputImageProperties\":{\"width\":64,\"height\":48}}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"truth\":null}",
        "{\"truth\":\"owl\"}",
        "{\"truth\":{\"image_size\":[],\"annotations\":[]}}",
        "{\"truth\":{\"image_size\":{\"width\":4,\"height\":4},"
            + "\"annotations\":[{\"class_id\":9,\"left\":1,\"top\":2,\"width\":1,\"height\":1}]}}"
      })
  void what_tells_no_boxes_is_no_truth(String line) throws JsonProcessingException {
    assertThat(answer(line)).isEmpty();
  }

  private static Optional<ObjectNode> answer(String line) throws JsonProcessingException {
    Part part = Parts.ofBoxes().of(Parts.worker("ann", "0", "0", "0", "0"));
    return new BoxCraft(part).answer(0, (ObjectNode) Json.mapper().readTree(line));
  }

  private static List<BoxAnswer> answers(SimulatedWorkerSpec worker) {
    Part part = Parts.ofBoxes().of(worker);
    return LongStream.range(0, 2000)
        .mapToObj(id -> new BoxDrawing(TRUTH, 4, part.slips(id)).boxes())
        .toList();
  }

  private static List<Box> firstBoxes(SimulatedWorkerSpec worker) {
    return answers(worker).stream().map(answer -> answer.boxes().get(0)).toList();
  }

  private static double deviation(List<Integer> off) {
    return Math.sqrt(off.stream().mapToDouble(d -> (double) d * d).average().orElseThrow());
  }

  private static BoxLabel label(Box... boxes) {
    return new BoxLabel(
        IMAGE, IntStream.range(0, boxes.length).mapToObj(i -> new ScoredBox(boxes[i], 0)).toList());
  }
}
