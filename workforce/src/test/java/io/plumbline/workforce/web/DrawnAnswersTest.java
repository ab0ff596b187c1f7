package io.plumbline.workforce.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.masks.CrowdSemanticSegmentation;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.workforce.answer.MaskAnswers;
import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.OneServiceNow;
import io.plumbline.workforce.fixture.Reply;
import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class DrawnAnswersTest extends OneServiceNow {
  private static final LabelCategories LABELS = new LabelCategories(BatchBody.LABELS);
  private static final String BOXES =
      "{\"crowd-bounding-box\":{\"boundingBoxes\":"
          + "[{\"label\":\"owl\",\"left\":12,\"top\":30,\"width\":200,\"height\":150}],"
          + "\"inputImageProperties\":{\"width\":640,\"height\":480}}}";

  @Test
  void boxes_are_taken_and_written_as_they_were_handed_in() throws Exception {
    BatchBody batch = opened("boxes", "ObjectDetection");
    Reply task = api.lease(batch.team(), "ann");
    assertThat(task.json().path("taskType").asString()).isEqualTo("ObjectDetection");

    assertThat(api.answerContent(task.lease(), BOXES).status()).isEqualTo(204);
    assertThat(api.answerContent(task.lease(), BOXES).status()).isEqualTo(204);

    assertWritten(batch, BOXES);
  }

  @Test
  void a_mask_is_taken_and_written_as_it_was_handed_in() throws Exception {
    BatchBody batch = opened("mask", "SemanticSegmentation");
    String mask = mask(Mask.of(3, 2, new byte[] {0, 1, 2, 3, 4, 0}));

    assertThat(api.answerContent(lease(batch), mask).status()).isEqualTo(204);

    assertWritten(batch, mask);
  }

  @Test
  void a_mask_of_megabytes_is_taken_twice_and_written_once() throws Exception {
    BatchBody batch = opened("large", "SemanticSegmentation");
    String mask = mask(noise(1300));
    // More than H2's VARCHAR would hold.
    assertThat(mask.length()).isGreaterThan(1_100_000);
    String lease = lease(batch);

    assertThat(api.answerContent(lease, mask).status()).isEqualTo(204);
    assertThat(api.answerContent(lease, mask).status()).isEqualTo(204);

    assertWritten(batch, mask);
  }

  @Test
  void a_wrong_drawing_is_refused_with_its_field_and_the_lease_goes_on() {
    BatchBody boxes = opened("wrong-boxes", "ObjectDetection");
    String lease = lease(boxes);

    Reply reply = api.answerContent(lease, BOXES.replace("owl", "dodo"));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.contentType()).startsWith("application/problem+json");
    assertThat(reply.detail())
        .isEqualTo("\"crowd-bounding-box.boundingBoxes[0].label\" is \"dodo\", which is no label");
    assertThat(api.answerContent(lease, BOXES).status()).isEqualTo(204);
  }

  @Test
  void an_answer_to_another_type_of_task_is_refused() {
    BatchBody batch = opened("other-type", "SemanticSegmentation");
    String lease = lease(batch);

    assertThat(api.answer(lease, "owl").detail())
        .isEqualTo(
            "field \"answerContent\" must hold \"crowd-semantic-segmentation\" and nothing else");
    assertThat(api.answerContent(lease, BOXES).status()).isEqualTo(400);
  }

  @Test
  void a_body_that_is_too_long_is_refused_and_the_lease_goes_on() {
    BatchBody batch = opened("too-long", "SemanticSegmentation");
    String lease = lease(batch);
    String tooLong = "{\"crowd-semantic-segmentation\":\"" + "A".repeat(9 << 20) + "\"}";

    for (Reply reply :
        new Reply[] {api.answerContent(lease, tooLong), api.answerInChunks(lease, tooLong)}) {
      assertThat(reply.status()).isEqualTo(413);
      assertThat(reply.detail())
          .isEqualTo("the body is longer than 8388608 bytes, the most that is taken");
    }

    assertThat(api.answerContent(lease, mask(Mask.of(1, 1, new byte[1]))).status()).isEqualTo(204);
  }

  private static void assertWritten(BatchBody batch, String content) throws Exception {
    api.awaitClosed(batch);
    assertThat(batch.responses())
        .containsExactly(
            "{\"id\":0,\"answers\":[{\"workerId\":\"ann\",\"answerContent\":"
                + content
                + "}],\"outcome\":\"Answered\"}");
    assertThat(
            Json.mapper()
                .readTree(Files.readString(batch.workerResponse(0)))
                .at("/answers/0/answerContent"))
        .hasToString(content);
  }

  private static Mask noise(int side) {
    byte[] pixels = new byte[side * side];
    Random random = new Random(1);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) random.nextInt(LABELS.size() + 1);
    }
    return Mask.of(side, side, pixels);
  }

  private static String mask(Mask mask) {
    return new MaskAnswers(new CrowdSemanticSegmentation(LABELS)).write(mask).toString();
  }

  private static String lease(BatchBody batch) {
    return api.lease(batch.team(), "ann").lease();
  }

  private static BatchBody opened(String job, String taskType) {
    BatchBody batch = BatchBody.forPeople(folder, job, 1, 1).ofType(taskType);
    api.open(batch);
    return batch;
  }
}
