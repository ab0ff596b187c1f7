package io.plumbline.workforce.task;

import io.plumbline.workforce.batch.TeamKey;
import io.plumbline.workforce.refusal.Refusal;
import java.util.Optional;

/**
 * Where workers get tasks and hand in answers: people through the REST API, simulated workers
 * directly.
 */
public interface TaskDesk {
  /**
   * The task that the worker holds already, or else a new one; empty when there is none for this
   * worker now. No worker gets an object that it answered or declined.
   */
  Optional<HandedOutTask> lease(TeamKey team, String worker);

  /**
   * Takes the answer, exactly once: handing in the same again changes nothing.
   *
   * @param answerContent JSON in the form of the task's type
   * @throws Refusal when the lease is over, or the answer is none
   */
  void answer(String lease, String answerContent);

  /**
   * The worker does not want this object; someone else is asked.
   *
   * @param reason why, of at most 500 characters
   * @throws Refusal when the lease is over
   */
  void decline(String lease, Optional<String> reason);

  /** The worker gives the task back, and may get it again. No effect when the lease is over. */
  void release(String lease);

  /**
   * The worker will never answer, and nobody else is to be asked: as if the availability lifetime
   * ended while it held the task. Simulated workers do so instead of letting hours pass.
   *
   * @throws Refusal when the lease is over
   */
  void abandon(String lease);
}
