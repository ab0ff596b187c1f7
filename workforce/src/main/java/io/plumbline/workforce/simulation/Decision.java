package io.plumbline.workforce.simulation;

/** What a simulated worker does with a task. */
sealed interface Decision {
  /** Hands in the class of that name. */
  record Label(String name) implements Decision {}

  /** Refuses the object. */
  record Decline() implements Decision {}

  /** Takes the task and never answers. */
  record Abandon() implements Decision {}
}
