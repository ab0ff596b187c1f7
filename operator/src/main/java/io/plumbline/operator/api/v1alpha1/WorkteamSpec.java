package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;

/** The people, by their backends. */
@ValidationRule(
    value = "has(self.simulated) || has(self.portal) || has(self.labelStudio)",
    message = "a backend must be set: spec.portal, spec.labelStudio or spec.simulated")
@ValidationRule(
    value = "!has(self.labelStudio) || !(has(self.simulated) || has(self.portal))",
    message = "spec.labelStudio stands alone: its users are the whole team")
@ValidationRule(
    value = "!has(self.labelStudio) || self.labelStudio.url.matches('" + Limits.STUDIO_URL + "')",
    message =
        "spec.labelStudio.url must be an http:// or https:// address without user, query and"
            + " fragment")
public record WorkteamSpec(
    @Size(max = 200)
        @JsonPropertyDescription(
            "Who the team is, for people who look for one. At most 200 characters.")
        String description,
    @JsonPropertyDescription(
            "The backend of simulated workers: their answers are drawn from the input manifest. For"
                + " trials, tests and benchmarks only.")
        Simulated simulated,
    @JsonPropertyDescription(
            "The backend of people: they log in to the workforce service's page and label there."
                + " Beside simulated, people are asked once about each object, and simulated"
                + " colleagues for the answers that are wanted besides.")
        Portal portal,
    @JsonPropertyDescription(
            "The backend of a Label Studio server's users: each batch is a project there, and its"
                + " users' annotations are the answers. It stands alone.")
        LabelStudio labelStudio) {

  /** People who label on the workforce service's page. */
  public record Portal(
      @Required
          @Size(min = 1, max = 50)
          @JsonPropertyDescription(
              "The groups whose members belong to the team, 1 to 50 of at most 253 characters each:"
                  + " those of a person's login, by the groups claim of the OIDC provider or the"
                  + " list of local accounts. One of them is enough. Batches that are out with"
                  + " people keep the groups that they were made with.")
          List<@Size(min = 1, max = 253) String> groups) {}

  /** Users of a Label Studio server. */
  public record LabelStudio(
      @Required
          @Size(min = 1, max = 2000)
          @JsonPropertyDescription(
              "The server's address, http:// or https://, as the workforce service reaches it. At"
                  + " most 2000 characters.")
          String url,
      @Required
          @JsonPropertyDescription(
              "The Secret with the server's token, in the Workteam's namespace. The operator never"
                  + " reads it; the workforce service does, if a Role there lets it.")
          TokenSecret tokenSecret,
      @Size(min = 1, max = 20)
          @JsonPropertyDescription(
              "What the titles of the server's projects begin with. At most 20 characters.")
          String projectPrefix) {}

  /** Where a Label Studio's token is. */
  public record TokenSecret(
      @Required
          @Size(min = 1, max = 253)
          @Pattern(Limits.RESOURCE_NAME)
          @JsonPropertyDescription(
              "The Secret's name. Under its key url it must name the same server as the Workteam.")
          String name,
      @Required
          @Size(min = 1, max = 253)
          @Pattern(Limits.SECRET_KEY)
          @JsonPropertyDescription(
              "The key of the token, a personal access token or a legacy token of a user who may"
                  + " make projects.")
          String key) {}

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
              "The share of the worker's answers that name a wrong class, and of boxes and masks"
                  + " the share of the things in an image that get one, as a decimal string from 0"
                  + " to 1.")
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
              "Of boxes and masks, the share of the images in which the worker marks a thing that"
                  + " is not there, as a decimal string from 0 to 1. 0 where left out.")
          String inventRate,
      @Size(max = 12)
          @Pattern(Limits.RATE)
          @Default("0")
          @JsonPropertyDescription(
              "Of boxes and masks, how far off the edges of a thing are: the standard deviation as"
                  + " a share of the side of the box, or of a square as large as the mask's thing,"
                  + " as a decimal string from 0 to 1. 0 where left out.")
          String jitter) {}
}
