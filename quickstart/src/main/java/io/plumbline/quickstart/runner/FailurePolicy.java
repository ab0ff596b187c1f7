package io.plumbline.quickstart.runner;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyOnExitCodesRequirement;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyRule;
import java.util.List;
import java.util.Optional;

/**
 * A Job's {@code podFailurePolicy}, as far as it speaks of exit codes (Kubernetes, "Pod failure
 * policy").
 */
final class FailurePolicy {
  /** What the Job controller does with a failed pod. */
  enum Action {
    FAIL_JOB,
    IGNORE,
    COUNT
  }

  private final List<PodFailurePolicyRule> rules;

  private FailurePolicy(List<PodFailurePolicyRule> rules) {
    this.rules = rules;
  }

  static FailurePolicy of(Job job) {
    return new FailurePolicy(
        Optional.ofNullable(job.getSpec().getPodFailurePolicy())
            .map(policy -> policy.getRules())
            .orElse(List.of()));
  }

  /**
   * The action of the first rule that matches; a pod that no rule speaks of counts towards the
   * backoff limit.
   */
  Action actionFor(int exitCode) {
    return rules.stream()
        .filter(rule -> rule.getOnExitCodes() != null && matches(rule.getOnExitCodes(), exitCode))
        .findFirst()
        .map(rule -> action(rule.getAction()))
        .orElse(Action.COUNT);
  }

  private static boolean matches(PodFailurePolicyOnExitCodesRequirement requirement, int exitCode) {
    boolean listed = requirement.getValues().contains(exitCode);
    return "In".equals(requirement.getOperator()) == listed;
  }

  private static Action action(String name) {
    return switch (name) {
      case "FailJob" -> Action.FAIL_JOB;
      case "Ignore" -> Action.IGNORE;
      default -> Action.COUNT;
    };
  }
}
