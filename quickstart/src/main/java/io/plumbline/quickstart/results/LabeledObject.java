package io.plumbline.quickstart.results;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.label.Label;
import java.util.Optional;

/**
 * What became of one object of a run whose true labels are known.
 *
 * @param id the 0-based line number of the input manifest
 * @param line the input manifest's line
 * @param truth the true label
 * @param outcome who labelled it, if anybody did
 * @param given the label that it got, if any
 */
public record LabeledObject(
    long id, JsonNode line, Label truth, Outcome outcome, Optional<Given> given) {
  /** Who labelled an object. */
  public enum Outcome {
    HUMAN,
    MACHINE,
    NONE
  }

  /**
   * A label.
   *
   * @param confidence from 0 to 1
   * @param score of the label against the truth
   */
  public record Given(Label label, double confidence, Score score) {}

  public boolean by(Outcome who) {
    return outcome == who;
  }

  /** Of its label, from 0 to 1; 0 when it has none. */
  public double confidence() {
    return given.map(Given::confidence).orElse(0.0);
  }

  /** What its label loses against the truth, from 0 to 1; 0 when it has none. */
  public double loss() {
    return given.map(each -> each.score().loss()).orElse(0.0);
  }

  /** Whether it has a label and the label is not the true one to the last pixel. */
  public boolean wrong() {
    return loss() > 0;
  }
}
