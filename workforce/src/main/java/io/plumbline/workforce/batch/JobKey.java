package io.plumbline.workforce.batch;

import io.plumbline.workforce.refusal.Requirement;

/** The LabelingJob that a batch belongs to; the UID tells a re-created job from its predecessor. */
public record JobKey(String name, String namespace, String uid) {
  private static final int LONGEST = 253;

  public JobKey {
    Requirement.text(name, "job.name", LONGEST);
    Requirement.text(namespace, "job.namespace", LONGEST);
    Requirement.text(uid, "job.uid", LONGEST);
  }
}
