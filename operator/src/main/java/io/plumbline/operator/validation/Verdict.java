package io.plumbline.operator.validation;

import io.plumbline.operator.plan.JobPlan;
import java.util.List;

/** What checking a spec came to. */
public sealed interface Verdict {
  /** The spec is sound. */
  record Accepted(JobPlan plan) implements Verdict {}

  /** The spec is not; a sentence for each fault, at least one. */
  record Rejected(List<String> sentences) implements Verdict {}
}
