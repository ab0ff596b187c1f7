package io.plumbline.operator.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;

/** What steps answer: docs/reference/steps.md, section 1.2. Counts are objects. */
public final class StepResults {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private StepResults() {}

  /** A result that may name objects that failed, a sentence each. */
  public interface Rejecting {
    List<String> rejected();
  }

  public record Prepared(
      long objects,
      long labeled,
      long failed,
      long batch,
      long unreadable,
      Boolean recommended,
      List<String> rejected)
      implements Rejecting {
    public Prepared {
      rejected = orEmpty(rejected);
    }
  }

  public record Sampled(long batch, double rate, long pool) {}

  public record Consolidated(long humanLabeled, long failed, List<String> rejected)
      implements Rejecting {
    public Consolidated {
      rejected = orEmpty(rejected);
    }
  }

  public record Trained(
      String model,
      long trainingObjects,
      double accuracy,
      double expectedCoverage,
      int sampleSize,
      double expectedHumanLabels,
      List<String> rejected)
      implements Rejecting {
    public Trained {
      rejected = orEmpty(rejected);
    }
  }

  public record Transformed(long predicted, long failed) {}

  public record Calibrated(
      boolean certified,
      Double threshold,
      long validation,
      long errors,
      long expectedAutoLabeled,
      double logEvidence,
      double logRequired,
      Double observedQuality,
      String decision) {}

  public record Decided(
      long machineLabeled, long failed, long unlabeled, long batch, List<String> rejected)
      implements Rejecting {
    public Decided {
      rejected = orEmpty(rejected);
    }
  }

  public record Assembled(
      String output,
      long total,
      long humanLabeled,
      long machineLabeled,
      long failed,
      long unlabeled) {}

  /** The sentence of a step that failed. */
  private record Failure(String failure) {}

  /** Reads a result; nothing where the message is not one. */
  public static <R> Optional<R> read(String message, Class<R> type) {
    try {
      return Optional.ofNullable(JSON.readValue(message, type));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The sentence of a failure message; nothing where the message is not one. */
  public static Optional<String> failure(String message) {
    return read(message, Failure.class).map(Failure::failure);
  }

  private static List<String> orEmpty(List<String> sentences) {
    return sentences == null ? List.of() : List.copyOf(sentences);
  }
}
