package io.plumbline.quickstart.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.label.Label;
import io.plumbline.quickstart.results.LabeledObject;
import io.plumbline.quickstart.results.LabeledObject.Given;
import io.plumbline.quickstart.results.PoolPrediction;

/**
 * Something drawn on a picture, beside what is really there.
 *
 * @param line the input manifest's line
 */
record Drawing(JsonNode line, Label truth, Given given) {
  /** The label that an object got. */
  static Drawing of(LabeledObject object) {
    return new Drawing(object.line(), object.truth(), object.given().orElseThrow());
  }

  /** What the model said about an object, whatever label it got. */
  static Drawing of(LabeledObject object, PoolPrediction prediction) {
    Given said = new Given(prediction.label(), prediction.confidence(), prediction.score());
    return new Drawing(object.line(), object.truth(), said);
  }
}
