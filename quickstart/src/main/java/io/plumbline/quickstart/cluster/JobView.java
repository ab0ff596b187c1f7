package io.plumbline.quickstart.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A LabelingJob as read from the API server. */
public record JobView(JsonNode resource) {
  private static final Set<String> TROUBLES =
      Set.of(
          "BatchHeldUp=True",
          "ObjectsRejected=True",
          "StepRetrying=True",
          "VolumesEncrypted=False",
          "WorkforceReachable=False",
          "WorkteamFound=False");

  /** The objects of a job by what became of them. */
  public record Counters(long human, long machine, long failed, long unlabeled) {
    public long total() {
      return human + machine + failed + unlabeled;
    }
  }

  public JsonNode status() {
    return resource.path("status");
  }

  /** The stage's name; empty until the operator has seen the job. */
  public String stage() {
    return status().path("stage").asText("");
  }

  public int iteration() {
    return status().path("iteration").asInt(0);
  }

  /** Whether the job has ended, well or not. */
  public boolean finished() {
    return switch (stage()) {
      case "Complete", "Failed", "Stopped" -> true;
      default -> false;
    };
  }

  public boolean failed() {
    return stage().equals("Failed");
  }

  /** Why the job failed. */
  public String failureReason() {
    return status().path("failureReason").asText("the operator gave no reason");
  }

  public Counters counters() {
    JsonNode counters = status().path("labelCounters");
    return new Counters(
        counters.path("humanLabeled").asLong(),
        counters.path("machineLabeled").asLong(),
        counters.path("failedNonRetryableError").asLong(),
        counters.path("unlabeled").asLong());
  }

  /**
   * Objects of the batch that is out with people, and how many of them are done; empty when none is
   * out.
   */
  public Optional<Batch> batch() {
    return Optional.of(status().path("batch"))
        .filter(batch -> batch.isObject() && stage().equals("Labeling"))
        .map(
            batch ->
                new Batch(
                    batch.path("objects").asLong(),
                    batch.path("answered").asLong()
                        + batch.path("expired").asLong()
                        + batch.path("declined").asLong(),
                    status().path("batchKind").asText()));
  }

  /** A batch of tasks. */
  public record Batch(long objects, long done, String kind) {}

  /** The certified threshold of the latest look, if one was certified. */
  public Optional<String> threshold() {
    Optional<String> latest = Optional.empty();
    for (JsonNode look : status().path("thresholds")) {
      if (look.path("certified").asBoolean()) {
        latest = Optional.of(look.path("threshold").asText());
      }
    }
    return latest;
  }

  /** What goes wrong while the job goes on, in the operator's own sentences. */
  public List<String> troubles() {
    List<String> troubles = new ArrayList<>();
    for (JsonNode condition : status().path("conditions")) {
      String state = condition.path("type").asText() + "=" + condition.path("status").asText();
      if (TROUBLES.contains(state)) {
        troubles.add(condition.path("message").asText());
      }
    }
    return troubles;
  }

  /** The output manifest's URI, once the job names it. */
  public Optional<String> output() {
    return Optional.of(status().path("labelingJobOutput").path("outputDatasetS3URI").asText(""))
        .filter(uri -> !uri.isEmpty());
  }
}
