package io.plumbline.quickstart.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.dataset.IndexEntry;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.dataset.LabelRecord;
import io.plumbline.labeling.dataset.MergedLabel;
import io.plumbline.labeling.dataset.MergedLabels;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.quickstart.results.LabeledObject.Given;
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
  private final LabelingTask task;
  private final TruthReader truths;
  private final Scoring scoring;

  /** Reads nothing yet. */
  public RunReader(ObjectStore store, JobFolder folder, LabelingTask task) {
    this.store = store;
    this.folder = folder;
    this.task = task;
    this.truths = new TruthReader(task);
    this.scoring = Scoring.of(task.type(), store);
  }

  /**
   * All results of a job whose last iteration is this one.
   *
   * @throws InputException naming the line of the input whose truth cannot be read
   */
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
    return new RunResults(task, objects, iterations, looks);
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
    ObjectNode line = (ObjectNode) Json.mapper().readTree(entry.line());
    try {
      Label truth = truths.read(line);
      return merged.isPresent()
          ? labeled(entry.id(), line, truth, merged.get())
          : new LabeledObject(entry.id(), line, truth, Outcome.NONE, Optional.empty());
    } catch (InputException e) {
      throw new InputException(
          "Line %d of the input manifest: %s.".formatted(entry.id() + 1, e.getMessage()), e);
    }
  }

  private LabeledObject labeled(long id, ObjectNode line, Label truth, MergedLabel merged)
      throws IOException {
    Label label = merged.label().label();
    Given given = new Given(label, merged.label().confidence(), scoring.of(label, truth));
    return new LabeledObject(id, line, truth, outcome(merged), Optional.of(given));
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
        while (predictions.hasNext()) {
          add(pool, predictions.next(), objects);
        }
      }
    }
    pool.sort(Comparator.comparingDouble(PoolPrediction::confidence).reversed());
    return pool;
  }

  private void add(List<PoolPrediction> pool, Prediction each, List<LabeledObject> objects)
      throws IOException {
    if (each.label().isPresent()) {
      Label label = each.label().get();
      Label truth = objects.get(Math.toIntExact(each.id())).truth();
      pool.add(new PoolPrediction(each.id(), label, each.confidence(), scoring.of(label, truth)));
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
