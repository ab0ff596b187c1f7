package io.plumbline.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.models.engine.EngineSettings;
import io.plumbline.models.folder.Architecture;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.folder.ModelDescription;
import io.plumbline.models.folder.ModelFolder;
import io.plumbline.models.folder.ModelTask;
import io.plumbline.models.folder.TrainedModel;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  @Test
  void a_model_of_images_in_a_job_about_texts_is_the_users_mistake() throws IOException {
    TrainParameters parameters = parameters(Optional.of(imageModel(root.resolve("images"))));

    assertThatThrownBy(() -> new TrainStep().run(job(root), parameters))
        .isInstanceOf(InputException.class)
        .hasMessage("the initial model classifies images, not texts");
  }

  private static URI imageModel(Path folder) throws IOException {
    ModelDescription description =
        new ModelDescription(
            ModelTask.IMAGE_CLASSIFICATION,
            List.of("cat", "dog"),
            Architecture.COMPACT_CNN,
            new InputFormat.Pixels(28, 1, List.of(0.5), List.of(0.2)),
            1,
            1,
            1);
    new ModelFolder(folder).write(new TrainedModel(description, List.of(), new TreeMap<>()));
    Path archive = folder.resolve("model.tar.gz");
    try (OutputStream out = Files.newOutputStream(archive)) {
      ModelArchive.write(
          List.of(folder.resolve(ModelFolder.DESCRIPTION), folder.resolve(ModelFolder.PARAMETERS)),
          out);
    }
    return archive.toUri();
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
