package io.plumbline.workforce.batch;

/** What a batch's labels are for; workers cannot tell the kinds apart. */
public enum BatchKind {
  Training,
  Certification
}
