package io.plumbline.workforce.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.masks.CrowdSemanticSegmentation;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskPalette;
import io.plumbline.labeling.masks.MaskPngWriter;
import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.FaultyStore;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.OneService;
import io.plumbline.workforce.fixture.RunningService;
import io.plumbline.workforce.fixture.SimulatedCrew;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

@OnEachDatabase
class SimulatedDrawersTest extends OneService {
  private static final LabelCategories LABELS = new LabelCategories(BatchBody.LABELS);
  private static final String PERFECT = "\"errorRate\": \"0\"";
  private static final String CARELESS =
      "\"errorRate\": \"0.1\", \"missRate\": \"0.1\", \"inventRate\": \"0.2\", \"jitter\": \"0.05\"";
  private static final int FAILURES = 2;

  @BeforeParameterizedClassInvocation
  static void start(Database database) {
    FaultyStore store = new FaultyStore(uri -> uri.getPath().endsWith("/shaky/20.png"), FAILURES);
    share(RunningService.start(database.of(folder), Clock.systemUTC(), store));
  }

  @Test
  void workers_without_slips_draw_the_true_boxes() throws IOException {
    BatchBody batch = boxes("true-boxes", 6, PERFECT);

    close(batch);

    for (JsonNode response : responses(batch)) {
      int left = (int) response.path("id").asLong() + 1;
      assertThat(response.path("answers")).hasSize(2);
      assertThat(response.path("answers"))
          .allSatisfy(
              answer ->
                  assertThat(answer.path("answerContent"))
                      .hasToString(
                          "{\"crowd-bounding-box\":{\"boundingBoxes\":[{\"label\":\"emu\","
                              + "\"left\":%d,\"top\":20,\"width\":80,\"height\":60}],"
                                  .formatted(left)
                              + "\"inputImageProperties\":{\"width\":640,\"height\":480}}}"));
    }
  }

  @Test
  void workers_without_slips_paint_the_true_masks() throws IOException {
    BatchBody batch = masks("true-masks", 4, PERFECT);

    close(batch);

    for (JsonNode response : responses(batch)) {
      assertThat(masks(response)).hasSize(2).containsOnly(maskOf(response.path("id").asLong()));
    }
  }

  @Test
  void what_careless_workers_draw_does_not_depend_on_timing() {
    for (BatchBody batch :
        List.of(boxes("careless-boxes", 40, CARELESS), masks("careless-masks", 20, CARELESS))) {
      close(batch);
      List<String> undisturbed = batch.responses();
      api.delete(batch.jobPath());
      api.open(batch);
      api.post(batch.path() + "/pause");
      api.post(batch.path() + "/resume");

      api.awaitClosed(batch);

      assertThat(batch.responses()).isEqualTo(undisturbed);
      assertThat(undisturbed).anyMatch(line -> !line.contains("\"width\":80,\"height\":60"));
    }
  }

  @Test
  void an_object_whose_mask_is_not_there_is_declined_by_all() throws IOException {
    BatchBody batch = masks("lost", 3, PERFECT);
    Files.delete(batch.folder().resolve("10.png"));

    close(batch);

    assertThat(batch.responses().get(1))
        .isEqualTo("{\"id\":10,\"answers\":[],\"outcome\":\"Declined\"}");
    assertThat(api.get(batch.path()).json().path("answered").asLong()).isEqualTo(2);
  }

  @Test
  void a_mask_that_cannot_be_read_for_a_while_delays_the_batch_and_the_reason_is_told()
      throws IOException {
    BatchBody batch = masks("shaky", 3, PERFECT);
    assertThat(api.put(batch).status()).isEqualTo(201);

    Awaitility.await().until(() -> heldUp(batch), "the connection was reset"::equals);
    api.awaitClosed(batch);

    assertThat(heldUp(batch)).isEmpty();
    assertThat(masks(responses(batch).get(2))).hasSize(2).containsOnly(maskOf(20));
  }

  private static String heldUp(BatchBody batch) {
    return api.get(batch.path()).json().path("heldUp").asString("");
  }

  private static BatchBody boxes(String job, int objects, String rates) {
    return BatchBody.simulated(folder, job, objects, 2, SimulatedCrew.drawing(3, "truth", rates))
        .ofType("ObjectDetection")
        .withTruths(
            id ->
                "{\"image_size\":[{\"width\":640,\"height\":480,\"depth\":3}],\"annotations\":"
                    + "[{\"class_id\":2,\"left\":%d,\"top\":20,\"width\":80,\"height\":60}]}"
                        .formatted(id + 1));
  }

  private static BatchBody masks(String job, int objects, String rates) {
    BatchBody batch =
        BatchBody.simulated(folder, job, objects, 2, SimulatedCrew.drawing(3, "truth-ref", rates))
            .ofType("SemanticSegmentation");
    batch.ids().forEach(id -> write(maskOf(id), batch.folder().resolve(id + ".png")));
    return batch.withAttributes(
        id -> "\"truth-ref\": \"%s\"".formatted(batch.folder().resolve(id + ".png").toUri()));
  }

  private static Mask maskOf(long id) {
    return Pictures.blots(90, 70, LABELS.size(), 12, new Random(id));
  }

  private static void write(Mask mask, Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      new MaskPngWriter(new MaskPalette(LABELS.size())).write(mask, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(BatchBody batch) {
    assertThat(api.put(batch).status()).isEqualTo(201);
    api.awaitClosed(batch);
  }

  private static List<JsonNode> responses(BatchBody batch) throws IOException {
    List<JsonNode> responses = new ArrayList<>();
    for (String line : batch.responses()) {
      responses.add(Json.mapper().readTree(line));
    }
    return responses;
  }

  private static List<Mask> masks(JsonNode response) {
    CrowdSemanticSegmentation form = new CrowdSemanticSegmentation(LABELS);
    List<Mask> masks = new ArrayList<>();
    response
        .path("answers")
        .forEach(
            answer ->
                masks.add(
                    form.read(
                        answer.path("answerContent").path(CrowdSemanticSegmentation.ELEMENT))));
    return masks;
  }
}
