package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;

/** The people, by exactly one backend. */
@ValidationRule(
    value = "has(self.simulated)",
    message = "exactly one backend must be set: spec.simulated")
public record WorkteamSpec(
    @Size(max = 200) @JsonPropertyDescription("Who the team is.") String description,
    @JsonPropertyDescription(
            "Workers whose answers are drawn from the input manifest: for trials, tests and benchmarks only.")
        Simulated simulated) {

  /** Workers whose answers are drawn from an attribute of the input manifest. */
  public record Simulated(
      @Required
          @Size(min = 1, max = 127)
          @JsonPropertyDescription(
              "The key of a manifest line that holds the true class, by name or index.")
          String truthAttribute,
      @Required @Size(min = 1, max = 100) @JsonPropertyDescription("The workers.")
          List<SimulatedWorker> workers,
      @Size(max = 32)
          @Pattern(Limits.DURATION)
          @Default("PT0S")
          @JsonPropertyDescription("How long an answer takes: ISO 8601, as in PT0.05S.")
          String delay,
      @Size(max = 12)
          @Pattern(Limits.RATE)
          @Default("0")
          @JsonPropertyDescription(
              "The share of offers that a worker declines, as a decimal string.")
          String declineRate,
      @Size(max = 12)
          @Pattern(Limits.RATE)
          @Default("0")
          @JsonPropertyDescription(
              "The share of objects that expire unanswered, as a decimal string.")
          String expireRate) {}

  /** One simulated worker. */
  public record SimulatedWorker(
      @Required @Size(min = 1, max = 63) @JsonPropertyDescription("The worker's id.") String name,
      @Required
          @Size(max = 12)
          @Pattern(Limits.RATE)
          @JsonPropertyDescription("The share of wrong answers, as a decimal string.")
          String errorRate) {}
}
