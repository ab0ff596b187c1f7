package io.plumbline.quickstart.results;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.dataset.IndexEntry;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.dataset.LabelRecord;
import io.plumbline.labeling.dataset.MergedLabel;
import io.plumbline.labeling.dataset.MergedLabels;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.quickstart.results.LabeledObject.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads a finished job's output folder, truth included. */
public final class RunReader {
  private final ObjectStore store;
  private final JobFolder folder;
  private final List<String> categories;
  private final String truthAttribute;

  /**
   * Reads nothing yet.
   *
   * @param categories the label names, in the order of their indices
   * @param truthAttribute the key of an input line that holds the true class's name
   */
  public RunReader(
      ObjectStore store, JobFolder folder, List<String> categories, String truthAttribute) {
    this.store = store;
    this.folder = folder;
    this.categories = List.copyOf(categories);
    this.truthAttribute = truthAttribute;
  }

  /** All results of a job whose last iteration is this one. */
  public RunResults read(int lastIteration) throws IOException {
    List<LabeledObject> objects = objects(lastIteration);
    List<IterationCounts> iterations = new ArrayList<>();
    List<Look> looks = new ArrayList<>();
    for (int n = 1; n <= lastIteration; n++) {
      iterations.add(counts(n));
      Optional<Decision> decision = readIfThere(folder.decision(n), Decision.class);
      if (decision.isPresent()) {
        looks.add(new Look(decision.get(), pool(decision.get(), objects)));
      }
    }
    return new RunResults(categories, objects, iterations, looks);
  }

  private List<LabeledObject> objects(int lastIteration) throws IOException {
    List<LabeledObject> objects = new ArrayList<>();
    try (JsonLinesReader<IndexEntry> index =
            JsonLinesReader.open(store, folder.index(), IndexEntry.class);
        MergedLabels labels = MergedLabels.open(store, folder, lastIteration)) {
      while (index.hasNext()) {
        IndexEntry entry = index.next();
        objects.add(object(entry, labels.labelOf(entry.id())));
      }
    }
    return objects;
  }

  private LabeledObject object(IndexEntry entry, Optional<MergedLabel> merged) throws IOException {
    JsonNode line = Json.mapper().readTree(entry.line());
    int truth = categories.indexOf(line.path(truthAttribute).asText());
    Outcome outcome = merged.map(RunReader::outcome).orElse(Outcome.NONE);
    int label = merged.map(each -> each.label().label()).orElse(0);
    double confidence = merged.map(each -> each.label().confidence()).orElse(0.0);
    return new LabeledObject(entry.id(), line, truth, outcome, label, confidence);
  }

  private static Outcome outcome(MergedLabel merged) {
    return merged.origin() == MergedLabel.Origin.Human ? Outcome.HUMAN : Outcome.MACHINE;
  }

  private IterationCounts counts(int n) throws IOException {
    long certification = lines(folder.certificationLabels(n));
    long human = lines(folder.humanLabels(n));
    Optional<JsonNode> trained = readIfThere(folder.stepResult(n, "train"), JsonNode.class);
    return new IterationCounts(
        n,
        certification > 0 ? 0 : human,
        certification,
        lines(folder.machineLabels(n)),
        trained.map(result -> result.path("accuracy").asDouble()));
  }

  private List<PoolPrediction> pool(Decision decision, List<LabeledObject> objects)
      throws IOException {
    List<PoolPrediction> pool = new ArrayList<>();
    for (int shard = 0; shard < decision.shards(); shard++) {
      URI file = folder.predictions(decision.modelIteration(), shard, decision.shards());
      try (JsonLinesReader<Prediction> predictions =
          JsonLinesReader.open(store, file, Prediction.class)) {
        predictions.forEachRemaining(each -> add(pool, each, objects));
      }
    }
    pool.sort(Comparator.comparingDouble(PoolPrediction::confidence).reversed());
    return pool;
  }

  private static void add(List<PoolPrediction> pool, Prediction each, List<LabeledObject> objects) {
    if (each.failure().isEmpty()) {
      boolean right = objects.get(Math.toIntExact(each.id())).truth() == each.label();
      pool.add(new PoolPrediction(each.id(), each.confidence(), right));
    }
  }

  private long lines(URI file) throws IOException {
    if (!store.exists(file)) {
      return 0;
    }
    long count = 0;
    try (JsonLinesReader<LabelRecord> records =
        JsonLinesReader.open(store, file, LabelRecord.class)) {
      while (records.hasNext()) {
        records.next();
        count++;
      }
    }
    return count;
  }

  private <T> Optional<T> readIfThere(URI file, Class<T> type) throws IOException {
    if (!store.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = store.read(file)) {
      return Optional.of(Json.mapper().readValue(in, type));
    }
  }
}
