package io.plumbline.workforce.task;

/** Takes note of what workers do, in the same transaction, so that it is as true as the rest. */
@FunctionalInterface
public interface TaskLog {
  /** What a worker did with a task. */
  enum Deed {
    ANSWERED,
    DECLINED
  }

  /**
   * Takes note.
   *
   * @param about the task: its batch's key as a path, and the object's id
   */
  void note(String worker, Deed deed, String about);

  /** Of workers about whom nothing is kept beside their answers. */
  static TaskLog none() {
    return (worker, deed, about) -> {};
  }
}
