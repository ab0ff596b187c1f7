package io.plumbline.labeling.image.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.image.calibrate.CalibrateParameters;
import io.plumbline.labeling.image.calibrate.Certification;
import io.plumbline.labeling.image.calibrate.DecisionRecord;
import io.plumbline.labeling.image.calibrate.Look;
import io.plumbline.labeling.image.objects.Batches;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.selection.CertificationSample;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One look's decision, computed again from the store. Other than the step, which takes the sample
 * from the batch that people labelled, this draws it anew by keyed hash, so it also proves that the
 * batch is the sample that seed and rate stand for.
 */
final class Replay {
  private final DecisionRecord recorded;
  private final DecisionRecord computed;
  private final BitSet batch;
  private final BitSet drawn = new BitSet();

  /**
   * @param root the job's output folder
   * @param iteration the certification batch's number
   * @throws IOException when a file is absent or not readable
   */
  Replay(ObjectStore store, URI root, int iteration) throws IOException {
    var folder = new JobFolder(root);
    this.recorded = read(store, folder.decision(iteration));
    this.batch = new Batches(store, folder).read(iteration);
    var sample = new CertificationSample(recorded.seed(), recorded.look(), recorded.rate());
    this.computed =
        new Certification(store, folder)
            .decide(
                look(recorded, iteration),
                id -> {
                  drawn.set(Math.toIntExact(id), sample.contains(id));
                  return sample.contains(id);
                });
  }

  DecisionRecord recorded() {
    return recorded;
  }

  DecisionRecord computed() {
    return computed;
  }

  /** The names of what differs between the two records; "batch" when the sample does. */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    if (!batch.equals(drawn)) {
      differences.add("batch");
    }
    ObjectNode before = Json.mapper().valueToTree(recorded);
    ObjectNode now = Json.mapper().valueToTree(computed);
    before
        .properties()
        .forEach(
            field -> {
              if (!field.getValue().equals(now.get(field.getKey()))) {
                differences.add(field.getKey());
              }
            });
    now.fieldNames().forEachRemaining(name -> addIfNew(name, before, differences));
    return differences;
  }

  private static void addIfNew(String name, JsonNode before, List<String> differences) {
    if (!before.has(name)) {
      differences.add(name);
    }
  }

  private static Look look(DecisionRecord recorded, int iteration) {
    var asked =
        new CalibrateParameters(
            recorded.modelIteration(),
            recorded.look(),
            recorded.shards(),
            recorded.target(),
            recorded.alpha());
    return new Look(iteration, asked, recorded.seed(), recorded.lossKind(), recorded.rate());
  }

  private static DecisionRecord read(ObjectStore store, URI file) throws IOException {
    try (InputStream in = store.read(file)) {
      return Json.mapper().readValue(in, DecisionRecord.class);
    }
  }
}
