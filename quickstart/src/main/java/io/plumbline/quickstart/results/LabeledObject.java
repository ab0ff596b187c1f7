package io.plumbline.quickstart.results;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What became of one object of a run whose true classes are known.
 *
 * @param id the 0-based line number of the input manifest
 * @param line the input manifest's line
 * @param truth the true class's index
 * @param outcome who labelled it, if anybody did
 * @param label the class index that it got; meaningless when it got none
 * @param confidence of the label, 0..1
 */
public record LabeledObject(
    long id, JsonNode line, int truth, Outcome outcome, int label, double confidence) {
  /** Who labelled an object. */
  public enum Outcome {
    HUMAN,
    MACHINE,
    NONE
  }

  public boolean by(Outcome who) {
    return outcome == who;
  }

  /** Whether it has a label and the label is wrong. */
  public boolean wrong() {
    return outcome != Outcome.NONE && label != truth;
  }
}
