package io.plumbline.workforce.studio;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * What one user of Label Studio said about a task.
 *
 * @param id the annotation's number
 * @param author the user's number; absent where Label Studio does not know it any more
 * @param cancelled the user skipped the task
 * @param groundTruth a pattern for others, and no answer
 * @param leadSeconds how long the user worked on it
 * @param changed when it was last changed, by Label Studio's clock
 * @param regions what the user chose, drew or painted
 */
record Annotation(
    long id,
    @JsonProperty("completed_by") @JsonDeserialize(using = StudioJson.UserNumber.class)
        Optional<Long> author,
    @JsonProperty("was_cancelled") boolean cancelled,
    @JsonProperty("ground_truth") boolean groundTruth,
    @JsonProperty("lead_time") double leadSeconds,
    @JsonProperty("updated_at") String changed,
    @JsonProperty("result") List<Region> regions) {
  private static final double LONGEST_LEAD = 30.0 * 24 * 60 * 60;
  private static final long MILLIS = 1000;

  Annotation {
    author = Optional.ofNullable(author).flatMap(given -> given);
    regions = StudioJson.present(regions);
  }

  /** When it was handed in; long ago where that is not said. */
  Instant submitted() {
    try {
      return OffsetDateTime.parse(String.valueOf(changed)).toInstant();
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  /** When the user began with it. */
  Instant accepted() {
    double seconds = Math.max(0, Math.min(LONGEST_LEAD, leadSeconds));
    return submitted().minus(Duration.ofMillis(Math.round(seconds * MILLIS)));
  }
}
