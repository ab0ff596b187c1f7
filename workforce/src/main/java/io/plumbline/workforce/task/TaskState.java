package io.plumbline.workforce.task;

/** Where one worker's turn at one object stands. */
public enum TaskState {
  /** To be taken. */
  Offered,
  /** A worker holds it. */
  Leased,
  Answered,
  Declined,
  /** Nobody will answer it any more. */
  Expired,
  /** Not needed any more, since enough workers declined the object. */
  Withdrawn,
  /** Answered once, but it does not count any more, since the object was re-opened. */
  SetAside;

  /** Whether an answer may still come of it. */
  public boolean isLive() {
    return this == Offered || this == Leased;
  }
}
