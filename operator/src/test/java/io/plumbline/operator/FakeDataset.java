package io.plumbline.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the steps would find in the store, in counts only. A step's result is a function of its
 * document and of what earlier steps left; a result that is there is not computed again.
 */
final class FakeDataset {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Whether the model is good enough for its threshold to be certified. */
  enum Model {
    GOOD,
    POOR
  }

  private final long objects;
  private final Model model;
  private final Map<String, String> results = new TreeMap<>();
  private final Map<Integer, Long> batches = new TreeMap<>();
  private long human;
  private long machine;

  FakeDataset(long objects, Model model) {
    this.objects = objects;
    this.model = model;
  }

  synchronized String result(String step) {
    JsonNode document = read(step);
    String key = document.at("/iteration").asInt() + "-" + document.at("/step").asText();
    return results.computeIfAbsent(key, absent -> compute(document).toString());
  }

  private ObjectNode compute(JsonNode document) {
    int iteration = document.at("/iteration").asInt();
    JsonNode parameters = document.at("/parameters");
    ObjectNode result = JSON.createObjectNode();
    return switch (document.at("/step").asText()) {
      case "prepare" -> prepare(parameters, result);
      case "consolidate" -> consolidate(iteration, result);
      case "train" -> train(iteration, result);
      case "transform" -> result.put("predicted", left()).put("failed", 0);
      case "sample" -> sample(iteration, parameters, result);
      case "calibrate" -> calibrate(iteration, result);
      case "decide" -> decide(iteration, parameters, result);
      default -> assemble(result);
    };
  }

  private ObjectNode prepare(JsonNode parameters, ObjectNode result) {
    long batch = Math.min(objects, parameters.at("/batchSize").asLong());
    batches.put(1, batch);
    return result
        .put("objects", objects)
        .put("labeled", 0)
        .put("failed", 0)
        .put("batch", batch)
        .put("unreadable", 0);
  }

  private ObjectNode consolidate(int iteration, ObjectNode result) {
    human += batches.get(iteration);
    return result.put("humanLabeled", batches.get(iteration)).put("failed", 0);
  }

  private ObjectNode train(int iteration, ObjectNode result) {
    return result
        .put("model", "s3://out/birds/training/" + iteration + "/model.tar.gz")
        .put("trainingObjects", human)
        .put("accuracy", 0.9)
        .put("expectedCoverage", 0.8)
        .put("sampleSize", 300)
        .put("expectedHumanLabels", iteration == 1 ? 4000.0 : 1700.0);
  }

  private ObjectNode sample(int iteration, JsonNode parameters, ObjectNode result) {
    long batch = Math.min(left(), parameters.at("/sampleSize").asLong());
    batches.put(iteration + 1, batch);
    return result.put("batch", batch).put("rate", (double) batch / left()).put("pool", left());
  }

  private ObjectNode calibrate(int iteration, ObjectNode result) {
    boolean certified = model == Model.GOOD;
    result
        .put("certified", certified)
        .put("validation", 250)
        .put("errors", certified ? 1 : 40)
        .put("expectedAutoLabeled", left() * 4 / 5)
        .put("logEvidence", certified ? 4.1 : 0.3)
        .put("logRequired", 2.995732273553991)
        .put("decision", "s3://out/birds/calibration/" + iteration + "/decision.json");
    return certified
        ? result.put("threshold", 0.9312345678901234).put("observedQuality", 0.996)
        : result;
  }

  private ObjectNode decide(int iteration, JsonNode parameters, ObjectNode result) {
    long labeled = parameters.has("threshold") ? left() * 4 / 5 : 0;
    labeled = Math.min(labeled, parameters.path("maxMachineLabeled").asLong(Long.MAX_VALUE));
    machine += labeled;
    long batch = Math.min(left(), parameters.at("/batchSize").asLong());
    batches.put(iteration + 1, batch);
    return result
        .put("machineLabeled", labeled)
        .put("failed", 0)
        .put("unlabeled", left())
        .put("batch", batch);
  }

  private ObjectNode assemble(ObjectNode result) {
    return result
        .put("output", "s3://out/birds/manifests/output/output.manifest")
        .put("total", objects)
        .put("humanLabeled", human)
        .put("machineLabeled", machine)
        .put("failed", 0)
        .put("unlabeled", left());
  }

  private long left() {
    return objects - human - machine;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError("a step's document must be JSON: " + json, e);
    }
  }
}
