package io.plumbline.labeling.boxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.labeling.boxes.DrawingCrowd.Worker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxConsolidationTest {
  private static final Box OWL = new Box(0, 100, 100, 50, 80);

  private static List<ConsolidatedBoxes> consolidate(List<BoxAnswers> answers) {
    return new BoxConsolidation().consolidate(answers, DrawingCrowd.CLASSES);
  }

  @Test
  void no_answers_give_no_labels() {
    assertThat(consolidate(List.of())).isEmpty();
    assertThat(consolidate(List.of(new BoxAnswers(3, List.of())))).isEmpty();
  }

  @Test
  void when_all_say_that_nothing_is_there_nothing_is() {
    assertThat(consolidate(List.of(image(3, by("ann"), by("bob"), by("eve")))))
        .containsExactly(new ConsolidatedBoxes(3, List.of(), 3));
  }

  @Test
  void a_single_answer_is_kept_with_confidence_zero() {
    Box hen = new Box(1, 7, 9, 1, 1);
    assertThat(consolidate(List.of(image(3, by("ann", OWL, hen)))))
        .containsExactly(
            new ConsolidatedBoxes(3, List.of(new ScoredBox(hen, 0), new ScoredBox(OWL, 0)), 1));
  }

  @Test
  void each_edge_is_the_median_of_the_workers_edges() {
    BoxAnswers image =
        image(
            1,
            by("ann", new Box(0, 100, 100, 50, 80)),
            by("bob", new Box(0, 104, 98, 40, 84)),
            by("eve", new Box(0, 101, 90, 60, 100)));

    assertThat(places(image)).containsExactly(new Box(0, 101, 98, 49, 84));
  }

  @Test
  void two_workers_meet_in_the_middle() {
    BoxAnswers image = image(1, by("ann", OWL), by("bob", new Box(0, 104, 100, 50, 80)));
    assertThat(places(image)).containsExactly(new Box(0, 102, 100, 50, 80));
  }

  @Test
  void what_half_of_the_workers_drew_or_fewer_is_left_out() {
    assertThat(places(image(1, by("ann", OWL), by("bob")))).isEmpty();
    assertThat(places(image(1, by("ann", OWL), by("bob"), by("eve")))).isEmpty();
    assertThat(places(image(1, by("ann", OWL), by("bob", OWL), by("eve")))).containsExactly(OWL);
  }

  @Test
  void workers_who_name_different_classes_do_not_lose_to_one_who_saw_nothing() {
    BoxAnswers image = image(1, by("ann", OWL), by("bob", OWL.withClass(2)), by("eve"));
    assertThat(places(image)).containsExactly(OWL);
  }

  @Test
  void a_worker_has_one_box_only_in_a_thing() {
    Box twice = new Box(0, 102, 100, 50, 80);
    // Ann's second box finds no partner, and so has no majority.
    assertThat(places(image(1, by("ann", OWL, twice), by("bob", OWL), by("eve", OWL))))
        .containsExactly(OWL);
  }

  @Test
  void things_of_different_classes_in_nearly_the_same_place_stay_two() {
    Box rider = new Box(0, 100, 100, 50, 80);
    Box bicycle = new Box(1, 100, 104, 50, 80);
    BoxAnswers image =
        image(1, by("ann", rider, bicycle), by("bob", bicycle, rider), by("eve", rider, bicycle));

    assertThat(places(image)).containsExactly(rider, bicycle);
  }

  @Test
  void a_chain_of_boxes_is_not_one_thing() {
    Box first = new Box(0, 0, 0, 100, 100);
    Box second = new Box(0, 30, 0, 100, 100);
    Box third = new Box(0, 70, 0, 100, 100);
    // First and second are one thing; third overlaps both by 0.3 on average.
    assertThat(places(image(1, by("ann", first), by("bob", second), by("eve", third))))
        .containsExactly(new Box(0, 15, 0, 100, 100));
  }

  @Test
  void boxes_that_overlap_by_exactly_half_are_one_thing() {
    Box half = new Box(0, 100, 100, 50, 40);
    assertThat(places(image(1, by("ann", OWL), by("bob", half)))).hasSize(1);
    Box less = new Box(0, 100, 100, 50, 39);
    assertThat(places(image(1, by("ann", OWL), by("bob", less)))).isEmpty();
  }

  @Test
  void boxes_of_one_pixel_are_boxes() {
    Box pixel = new Box(0, 0, 0, 1, 1);
    assertThat(places(image(1, by("ann", pixel), by("bob", pixel)))).containsExactly(pixel);
  }

  @Test
  void one_class_needs_no_vote_about_classes() {
    List<ConsolidatedBoxes> labels =
        new BoxConsolidation()
            .consolidate(List.of(image(1, by("ann", OWL), by("bob", OWL), by("eve", OWL))), 1);
    // Three of three, smoothed by half a vote either way.
    assertThat(labels.get(0).boxes()).containsExactly(new ScoredBox(OWL, 3.5 / 4));
  }

  @Test
  void more_agreement_gives_more_confidence() {
    double all = only(image(1, by("ann", OWL), by("bob", OWL), by("eve", OWL))).confidence();
    double two = only(image(1, by("ann", OWL), by("bob", OWL), by("eve"))).confidence();
    double torn =
        only(image(1, by("ann", OWL), by("bob", OWL.withClass(1)), by("eve", OWL))).confidence();

    assertThat(all).isGreaterThan(two).isGreaterThan(torn);
    assertThat(two).isGreaterThan(0.2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neither_the_order_of_images_nor_of_workers_nor_of_boxes_changes_anything(long seed) {
    DrawingCrowd crowd = new DrawingCrowd(30, seed);
    List<BoxAnswers> answers = crowd.answers(fiveWorkers());
    List<ConsolidatedBoxes> before = consolidate(answers);

    assertThat(consolidate(shuffled(answers, new Random(seed)))).isEqualTo(before);
    assertThat(before).extracting(ConsolidatedBoxes::object).isSorted();
    assertThat(before)
        .allSatisfy(
            image ->
                assertThat(image.boxes())
                    .isSortedAccordingTo(Comparator.comparing(ScoredBox::box, Box.ORDER)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void together_workers_are_better_than_the_best_of_them_alone(long seed) {
    DrawingCrowd crowd = new DrawingCrowd(60, seed);
    List<Worker> workers = fiveWorkers();
    List<BoxAnswers> answers = crowd.answers(workers);
    double best =
        workers.stream()
            .mapToDouble(worker -> crowd.quality(answers, worker.id()))
            .max()
            .orElseThrow();

    assertThat(crowd.quality(consolidate(answers))).isGreaterThan(best + 0.05);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void surer_boxes_are_right_more_often(long seed) {
    DrawingCrowd crowd = new DrawingCrowd(200, seed);
    List<Worker> workers =
        List.of(
            new Worker("a", 0.03, 0.2, 0.3, 0.2),
            new Worker("b", 0.03, 0.2, 0.3, 0.2),
            new Worker("c", 0.03, 0.2, 0.3, 0.2),
            new Worker("d", 0.03, 0.2, 0.3, 0.2),
            new Worker("e", 0.03, 0.2, 0.3, 0.2));
    List<ScoredBox> right = new ArrayList<>();
    List<ScoredBox> wrong = new ArrayList<>();
    for (ConsolidatedBoxes image : consolidate(crowd.answers(workers))) {
      for (ScoredBox box : image.boxes()) {
        (isTrue(box.box(), crowd.truth(image.object())) ? right : wrong).add(box);
      }
    }
    assertThat(meanConfidence(right)).isGreaterThan(meanConfidence(wrong) + 0.05);
  }

  @Test
  void a_class_that_is_not_there_and_a_worker_who_answers_twice_are_reported() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> consolidate(List.of(image(7, by("ann", OWL.withClass(3))))))
        .withMessage(
            "The answer of ann about object 7 has a box of class 3, but there are 3 classes.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> image(7, by("ann"), by("ann", OWL)))
        .withMessage("ann answered twice about object 7");
  }

  private static List<Worker> fiveWorkers() {
    return List.of(
        Worker.careful("ann", 0.04),
        Worker.careful("bob", 0.05),
        Worker.careful("eve", 0.06),
        Worker.careful("joe", 0.06),
        new Worker("zoe", 0.12, 0.2, 0.2, 0.2));
  }

  private static List<BoxAnswers> shuffled(List<BoxAnswers> answers, Random random) {
    List<BoxAnswers> images = new ArrayList<>();
    for (BoxAnswers image : answers) {
      List<WorkerBoxes> workers = new ArrayList<>();
      for (WorkerBoxes worker : image.workers()) {
        List<Box> boxes = new ArrayList<>(worker.boxes());
        Collections.shuffle(boxes, random);
        workers.add(new WorkerBoxes(worker.workerId(), boxes));
      }
      Collections.shuffle(workers, random);
      images.add(new BoxAnswers(image.object(), workers));
    }
    Collections.shuffle(images, random);
    return images;
  }

  private static boolean isTrue(Box box, List<Box> truth) {
    return truth.stream().anyMatch(t -> t.classId() == box.classId() && t.iou(box) >= 0.5);
  }

  private static double meanConfidence(List<ScoredBox> boxes) {
    return boxes.stream().mapToDouble(ScoredBox::confidence).average().orElseThrow();
  }

  private static List<Box> places(BoxAnswers image) {
    return consolidate(List.of(image)).get(0).boxes().stream().map(ScoredBox::box).toList();
  }

  private static ScoredBox only(BoxAnswers image) {
    List<ScoredBox> boxes = consolidate(List.of(image)).get(0).boxes();
    assertThat(boxes).hasSize(1);
    return boxes.get(0);
  }

  private static BoxAnswers image(long object, WorkerBoxes... workers) {
    return new BoxAnswers(object, List.of(workers));
  }

  private static WorkerBoxes by(String worker, Box... boxes) {
    return new WorkerBoxes(worker, List.of(boxes));
  }
}
