package io.plumbline.workforce.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.GoldFile;
import io.plumbline.workforce.fixture.GoldTally;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.OneServiceNow;
import io.plumbline.workforce.fixture.SimulatedCrew;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEachDatabase
class SimulatedGoldTest extends OneServiceNow {
  @Test
  void gold_changes_no_answer_of_a_simulated_team() {
    SimulatedCrew crew = new SimulatedCrew(4, "0.2", "0.1", "0.05", "PT0S");
    BatchBody batch = BatchBody.simulated(folder, "same", 60, 2, crew);
    api.open(batch);
    api.awaitClosed(batch);
    List<String> without = batch.responses();
    api.delete(batch.jobPath());

    api.open(batch, GoldFile.ofClasses(batch.folder(), 80).field("0.5"));

    api.awaitClosed(batch);
    assertThat(batch.responses()).isEqualTo(without);
    assertThat(turns(batch)).hasSizeGreaterThan(30);
  }

  @Test
  void workers_without_slips_score_one_on_classes() {
    BatchBody batch = BatchBody.simulated(folder, "classes", 20, 1, SimulatedCrew.diligent(2, "0"));
    api.open(batch, GoldFile.ofClasses(batch.folder(), 40).field("0.5"));

    api.awaitClosed(batch);

    assertThat(turns(batch)).isNotEmpty().allMatch(turn -> turn.endsWith("Answered 1.0"));
  }

  @Test
  void workers_that_name_wrong_classes_score_nothing() {
    BatchBody batch = BatchBody.simulated(folder, "wrong", 20, 1, SimulatedCrew.diligent(2, "1"));
    api.open(batch, GoldFile.ofClasses(batch.folder(), 40).field("0.5"));

    api.awaitClosed(batch);

    assertThat(turns(batch)).isNotEmpty().allMatch(turn -> turn.endsWith("Answered 0.0"));
  }

  @Test
  void workers_without_slips_score_one_on_boxes_whose_classes_have_other_numbers() {
    BatchBody batch =
        BatchBody.simulated(
                folder, "boxes", 20, 1, SimulatedCrew.drawing(2, "truth", "\"errorRate\": \"0\""))
            .ofType("ObjectDetection")
            .withTruths(id -> boxes(2));
    GoldFile gold =
        GoldFile.of(
            batch.folder(),
            40,
            n ->
                "\"species\": %s, \"species-metadata\": {\"class-map\": {\"7\": \"owl\"}}"
                    .formatted(boxes(7)));
    api.open(batch, gold.field("0.5"));

    api.awaitClosed(batch);

    assertThat(turns(batch)).isNotEmpty().allMatch(turn -> turn.endsWith("Answered 1.0"));
  }

  private static String boxes(int classId) {
    return "{\"image_size\":[{\"width\":640,\"height\":480,\"depth\":3}],\"annotations\":"
        + "[{\"class_id\":%d,\"left\":5,\"top\":20,\"width\":80,\"height\":60}]}"
            .formatted(classId);
  }

  private static List<String> turns(BatchBody batch) {
    GoldTally tally = new GoldTally(service.bean(JdbcClient.class));
    Awaitility.await().until(() -> tally.due() == 0);
    return tally.turns(batch);
  }
}
