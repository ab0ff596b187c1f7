package io.plumbline.workforce.simulation;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.workforce.batch.BatchKind;
import io.plumbline.workforce.batch.BatchSpec;
import io.plumbline.workforce.batch.JobKey;
import io.plumbline.workforce.batch.SimulatedTeamSpec;
import io.plumbline.workforce.batch.SimulatedWorkerSpec;
import io.plumbline.workforce.batch.TeamSpec;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Parts of simulated workers to test with, in the first batch of a job with the seed 99. */
record Parts(TaskType taskType, String truthAttribute, LabelCategories labels) {
  static final LabelCategories ANIMALS = new LabelCategories(List.of("cat", "owl", "emu", "yak"));

  static Parts ofClasses() {
    return new Parts(TaskType.IMAGE_CLASSIFICATION, "truth", ANIMALS);
  }

  static Parts ofBoxes() {
    return new Parts(TaskType.OBJECT_DETECTION, "truth", ANIMALS);
  }

  static Parts ofMasks() {
    return new Parts(TaskType.SEMANTIC_SEGMENTATION, "truth-ref", ANIMALS);
  }

  /** A worker that is only wrong about classes, and sometimes does not answer. */
  Part of(String name, String error, String decline, String expire) {
    return part(worker(name, error, "0", "0", "0"), decline, expire);
  }

  /** A worker that always answers. */
  Part of(SimulatedWorkerSpec worker) {
    return part(worker, "0", "0");
  }

  static SimulatedWorkerSpec worker(
      String name, String error, String miss, String invent, String jitter) {
    return new SimulatedWorkerSpec(
        name,
        new BigDecimal(error),
        new BigDecimal(miss),
        new BigDecimal(invent),
        new BigDecimal(jitter));
  }

  private Part part(SimulatedWorkerSpec worker, String decline, String expire) {
    SimulatedTeamSpec team =
        new SimulatedTeamSpec(
            truthAttribute,
            List.of(worker),
            Duration.ZERO,
            new BigDecimal(decline),
            new BigDecimal(expire));
    return new Part(batch(team), team, worker, labels);
  }

  private BatchSpec batch(SimulatedTeamSpec team) {
    URI folder = URI.create("file:/none/");
    return new BatchSpec(
        new JobKey("birds", "default", "uid-1"),
        1,
        taskType,
        BatchKind.Training,
        folder,
        folder,
        folder,
        99,
        1,
        300,
        3600,
        "title",
        "description",
        List.of(),
        new TeamSpec("birders", Optional.of(team), Optional.empty(), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
