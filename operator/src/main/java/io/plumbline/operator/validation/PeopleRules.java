package io.plumbline.operator.validation;

import static io.plumbline.operator.api.v1alpha1.Limits.FULL_INSTRUCTIONS;
import static io.plumbline.operator.api.v1alpha1.Limits.KEYWORD;
import static io.plumbline.operator.api.v1alpha1.Limits.SHORT_INSTRUCTIONS;

import io.plumbline.operator.api.v1alpha1.HumanTaskConfig;
import io.plumbline.operator.api.v1alpha1.LabelingJobSpec;
import java.util.Optional;

/** The rules about what people are asked, and which of them. */
final class PeopleRules {
  private static final String FIELD = "spec.humanTaskConfig";

  private PeopleRules() {}

  static void check(LabelingJobSpec spec, Findings findings) {
    HumanTaskConfig people = spec.humanTaskConfig();
    if (findings.present(people, FIELD)) {
      texts(people, findings);
      numbers(people, findings);
      WorkerRules.check(spec, findings);
      findings.require(
          team(spec).isPresent(),
          "spec.workteamRef.name is missing: it names the Workteam, in the job's namespace, that"
              + " labels.");
    }
  }

  /** The Workteam's name: the reference, or else the last segment of a private team's ARN. */
  static Optional<String> team(LabelingJobSpec spec) {
    Optional<String> named =
        Optional.ofNullable(spec.workteamRef())
            .map(LabelingJobSpec.WorkteamReference::name)
            .filter(name -> !name.isBlank());
    return named.or(
        () ->
            Optional.ofNullable(spec.humanTaskConfig().workteamARN())
                .filter(arn -> arn.contains(":workteam/private-crowd/"))
                .map(arn -> arn.substring(arn.lastIndexOf('/') + 1)));
  }

  private static void texts(HumanTaskConfig people, Findings findings) {
    findings.present(people.taskTitle(), FIELD + ".taskTitle");
    findings.length(people.taskTitle(), 128, FIELD + ".taskTitle");
    findings.present(people.taskDescription(), FIELD + ".taskDescription");
    findings.length(people.taskDescription(), 255, FIELD + ".taskDescription");
    if (people.instructions() != null) {
      instructions(people.instructions(), findings);
    }
    findings.size(people.taskKeywords(), 5, FIELD + ".taskKeywords");
    if (people.taskKeywords() != null) {
      people
          .taskKeywords()
          .forEach(
              keyword ->
                  findings.text(
                      keyword,
                      KEYWORD,
                      30,
                      "An entry of " + FIELD + ".taskKeywords",
                      "1 to 30 letters, digits and inner spaces"));
    }
  }

  private static void instructions(HumanTaskConfig.Instructions given, Findings findings) {
    findings.length(given.shortText(), SHORT_INSTRUCTIONS, FIELD + ".instructions.short");
    findings.length(given.full(), FULL_INSTRUCTIONS, FIELD + ".instructions.full");
  }

  private static void numbers(HumanTaskConfig people, Findings findings) {
    findings.range(
        people.numberOfHumanWorkersPerDataObject(),
        1,
        9,
        FIELD + ".numberOfHumanWorkersPerDataObject");
    findings.range(people.taskTimeLimitInSeconds(), 30, 28_800, FIELD + ".taskTimeLimitInSeconds");
    findings.range(
        people.taskAvailabilityLifetimeInSeconds(),
        60,
        2_592_000,
        FIELD + ".taskAvailabilityLifetimeInSeconds");
    findings.range(people.maxConcurrentTaskCount(), 1, 5000, FIELD + ".maxConcurrentTaskCount");
  }
}
