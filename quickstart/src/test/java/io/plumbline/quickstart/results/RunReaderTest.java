package io.plumbline.quickstart.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.quickstart.results.LabeledObject.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReaderTest {
  @TempDir Path root;
  private final FileObjectStore store = new FileObjectStore();
  private JobFolder folder;

  @BeforeEach
  void write() throws IOException {
    folder = new JobFolder(root.toUri());
    write(
        folder.index(),
        index(0, "cat") + index(1, "dog") + index(2, "dog") + index(3, "cat") + index(4, "dog"));
    write(folder.humanLabels(1), label(0, 0, 0.9));
    write(folder.humanLabels(2), label(1, 1, 0.8));
    write(folder.certificationLabels(2), label(1, 1, 0.8));
    write(folder.machineLabels(2), label(2, 1, 0.97) + label(3, 1, 0.95));
    write(folder.stepResult(1, "train"), "{\"accuracy\": 0.875}");
    write(
        folder.predictions(1, 0, 2),
        prediction(2, 1, 0.97) + "{\"id\":4,\"failure\":\"unreadable\"}\n");
    write(folder.predictions(1, 1, 2), prediction(1, 1, 0.99) + prediction(3, 1, 0.95));
    write(
        folder.decision(2),
        """
        {"look": 1, "target": 0.95, "alpha": 0.05, "rate": 0.3, "seed": 1, "modelIteration": 1, "shards": 2,
         "pool": 4, "sampled": 1, "logRequired": 2.99, "threshold": 0.95,
         "blocks": [{"confidence": 0.99, "sampled": 1, "loss": 0.0, "unsampled": 2, "logEvidence": 3.1}]}
        """);
  }

  @Test
  void every_object_has_its_truth_and_who_labelled_it() throws IOException {
    RunResults results = read();

    assertThat(results.objects())
        .extracting(LabeledObject::outcome)
        .containsExactly(
            Outcome.HUMAN, Outcome.HUMAN, Outcome.MACHINE, Outcome.MACHINE, Outcome.NONE);
    assertThat(results.objects())
        .extracting(LabeledObject::wrong)
        .containsExactly(false, false, false, true, false);
  }

  @Test
  void errors_are_shares_of_the_labels_of_their_kind() throws IOException {
    RunResults results = read();

    assertThat(results.lossOf(Outcome.MACHINE)).isEqualTo(0.5);
    assertThat(results.lossOf(Outcome.HUMAN)).isZero();
    assertThat(results.lossOfAll()).isEqualTo(0.25);
    assertThat(results.share(Outcome.MACHINE)).isEqualTo(0.4);
  }

  @Test
  void labels_of_a_certification_batch_are_not_counted_as_training() throws IOException {
    assertThat(read().iterations())
        .containsExactly(
            new IterationCounts(1, 1, 0, 0, Optional.of(0.875)),
            new IterationCounts(2, 0, 1, 2, Optional.empty()));
  }

  @Test
  void a_looks_predictions_come_from_all_shards_most_confident_first() throws IOException {
    Look look = read().looks().get(0);

    assertThat(look.predictions())
        .containsExactly(
            prediction(1, 0.99, new Score(1, new TreeMap<>(Map.of(1, 1.0)))),
            prediction(2, 0.97, new Score(1, new TreeMap<>(Map.of(1, 1.0)))),
            prediction(3, 0.95, new Score(0, new TreeMap<>(Map.of(0, 0.0, 1, 0.0)))));
    assertThat(look.decision().accepted().orElseThrow().sampled()).isEqualTo(1);
  }

  private RunResults read() throws IOException {
    LabelCategories categories = new LabelCategories(List.of("cat", "dog"));
    LabelingTask task = new LabelingTask(TaskType.TEXT_CLASSIFICATION, categories, "truth");
    return new RunReader(store, folder, task).read(2);
  }

  private static PoolPrediction prediction(int id, double confidence, Score score) {
    return new PoolPrediction(id, new Label.OfClass(1), confidence, score);
  }

  private void write(URI uri, String content) throws IOException {
    store.write(uri, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static String index(int id, String truth) {
    return "{\"id\":%d,\"line\":\"{\\\"source\\\":\\\"x\\\",\\\"truth\\\":\\\"%s\\\"}\",\"state\":\"Open\"}\n"
        .formatted(id, truth);
  }

  private static String label(int id, int label, double confidence) {
    return "{\"id\":%d,\"label\":%d,\"confidence\":%s,\"workers\":3,\"date\":\"2026-01-01T00:00:00.000000\"}\n"
        .formatted(id, label, confidence);
  }

  private static String prediction(int id, int label, double confidence) {
    return "{\"id\":%d,\"label\":%d,\"confidence\":%s,\"margin\":0.5}\n"
        .formatted(id, label, confidence);
  }
}
