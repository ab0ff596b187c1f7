package io.plumbline.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.models.engine.EngineSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainStepTest {
  private static final int LABELED = 40;
  private static final int OBJECTS = 200;

  @TempDir Path root;
  private final FileObjectStore store = new FileObjectStore();

  @BeforeAll
  static void engine() {
    EngineSettings.apply(Map.of("PLUMBLINE_THREADS", "1"));
  }

  @Test
  void a_training_leaves_a_model_its_archive_and_out_of_fold_predictions() throws IOException {
    StepContext context = job(root);
    JobFolder folder = context.folder();

    TrainResult result = new TrainStep().run(context, parameters(Optional.empty()));

    assertThat(result.model()).isEqualTo(folder.modelArchive(1));
    assertThat(result.trainingObjects()).isEqualTo(LABELED);
    assertThat(result.accuracy()).isGreaterThan(0.9);
    assertThat(result.sampleSize()).isPositive();
    assertThat(result.expectedHumanLabels()).isBetween((long) LABELED, (long) OBJECTS);
    assertThat(store.list(folder.model(1))).hasSizeGreaterThanOrEqualTo(2);
    assertThat(Files.readAllLines(Path.of(folder.crossValidation(1)))).hasSize(LABELED);
    assertThat(store.list(folder.checkpoints(1))).isEmpty();
  }

  @Test
  void the_same_document_gives_the_same_bytes() throws IOException {
    StepContext context = job(root);

    new TrainStep().run(context, parameters(Optional.empty()));
    byte[] first = Files.readAllBytes(Path.of(context.folder().modelArchive(1)));
    new TrainStep().run(context, parameters(Optional.empty()));

    assertThat(Files.readAllBytes(Path.of(context.folder().modelArchive(1)))).isEqualTo(first);
  }

  @Test
  void a_later_job_starts_from_the_archive_of_an_earlier_one() throws IOException {
    TrainResult earlier =
        new TrainStep()
            .run(job(Files.createDirectory(root.resolve("a"))), parameters(Optional.empty()));

    TrainResult later =
        new TrainStep()
            .run(
                job(Files.createDirectory(root.resolve("b"))),
                parameters(Optional.of(earlier.model())));

    assertThat(later.accuracy()).isGreaterThanOrEqualTo(0.9);
  }

  private static TrainParameters parameters(Optional<URI> initial) {
    return new TrainParameters(Optional.empty(), Optional.empty(), initial, 0.9, 0.05, 50);
  }

  private static StepContext job(Path root) {
    JobFiles files = new JobFiles(root);
    for (int id = 0; id < OBJECTS; id++) {
      files.text(id);
    }
    for (int id = 0; id < LABELED; id++) {
      files.human(id, id % 2);
    }
    return files.context(1);
  }
}
