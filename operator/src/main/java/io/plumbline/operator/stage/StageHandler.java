package io.plumbline.operator.stage;

/** One stage of a job: what it must see to move on, and what it creates if it is not there. */
public interface StageHandler {
  Outcome handle(Situation situation);
}
