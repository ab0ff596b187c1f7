package io.plumbline.operator.step;

/** The steps that touch data; the names are those of docs/reference/steps.md. */
public enum StepName {
  PREPARE("prepare"),
  SAMPLE("sample"),
  CONSOLIDATE("consolidate"),
  TRAIN("train"),
  TRANSFORM("transform"),
  CALIBRATE("calibrate"),
  DECIDE("decide"),
  ASSEMBLE("assemble");

  private final String word;

  StepName(String word) {
    this.word = word;
  }

  /** The container's argument, and the end of the Job's name. */
  public String word() {
    return word;
  }
}
