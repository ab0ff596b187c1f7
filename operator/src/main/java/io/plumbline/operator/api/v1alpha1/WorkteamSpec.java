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
    @Size(max = 200)
        @JsonPropertyDescription(
            "Who the team is, for people who look for one. At most 200 characters.")
        String description,
    @JsonPropertyDescription(
            "The backend of simulated workers: their answers are drawn from the input manifest. For"
                + " trials, tests and benchmarks only.")
        Simulated simulated) {

  /** Workers whose answers are drawn from an attribute of the input manifest. */
  public record Simulated(
      @Required
          @Size(min = 1, max = 127)
          @JsonPropertyDescription(
              "The key of a manifest line that holds the true label: a class by name or by index"
                  + " from 0, boxes, or under a key that ends in -ref the URI of a mask's PNG, both"
                  + " as Ground Truth's output manifest has them. 1 to 127 characters.")
          String truthAttribute,
      @Required
          @Size(min = 1, max = 100)
          @JsonPropertyDescription(
              "The simulated workers, 1 to 100; a job asks numberOfHumanWorkersPerDataObject of"
                  + " them about each object.")
          List<SimulatedWorker> workers,
      @Size(max = 32)
          @Pattern(Limits.DURATION)
          @Default("PT0S")
          @JsonPropertyDescription(
              "How long an answer takes, as an ISO 8601 duration: PT0.05S. PT0S where left out.")
          String delay,
      @Size(max = 12)
          @Pattern(Limits.RATE)
          @Default("0")
          @JsonPropertyDescription(
              "The share of offers that a worker declines, as a decimal string from 0 to 1. 0 where"
                  + " left out.")
          String declineRate,
      @Size(max = 12)
          @Pattern(Limits.RATE)
          @Default("0")
          @JsonPropertyDescription(
              "The share of offers that a worker lets expire unanswered, as a decimal string from 0"
                  + " to 1. 0 where left out.")
          String expireRate) {}

  /** One simulated worker. */
  public record SimulatedWorker(
      @Required
          @Size(min = 1, max = 63)
          @JsonPropertyDescription("The worker's id in the answers. 1 to 63 characters.")
          String name,
      @Required
          @Size(max = 12)
          @Pattern(Limits.RATE)
          @JsonPropertyDescription(
              "The share of the worker's answers that name a wrong class, and of boxes and masks the"
                  + " share of the things in an image that get one, as a decimal string from 0 to"
                  + " 1.")
          String errorRate,
      @Size(max = 12)
          @Pattern(Limits.RATE)
          @Default("0")
          @JsonPropertyDescription(
              "Of boxes and masks, the share of the things in an image that the worker leaves out,"
                  + " as a decimal string from 0 to 1. 0 where left out.")
          String missRate,
      @Size(max = 12)
          @Pattern(Limits.RATE)
          @Default("0")
          @JsonPropertyDescription(
              "Of boxes and masks, the share of the images in which the worker marks a thing that is"
                  + " not there, as a decimal string from 0 to 1. 0 where left out.")
          String inventRate,
      @Size(max = 12)
          @Pattern(Limits.RATE)
          @Default("0")
          @JsonPropertyDescription(
              "Of boxes and masks, how far off the edges of a thing are: the standard deviation as a"
                  + " share of the side of the box, or of a square as large as the mask's thing, as a"
                  + " decimal string from 0 to 1. 0 where left out.")
          String jitter) {}
}
