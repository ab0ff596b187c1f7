package io.plumbline.workforce.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a simulated worker does with a task. */
sealed interface Decision {
  /** Hands in that content. */
  record Answer(ObjectNode content) implements Decision {}

  /** Refuses the object. */
  record Decline() implements Decision {}

  /** Takes the task and never answers. */
  record Abandon() implements Decision {}
}
