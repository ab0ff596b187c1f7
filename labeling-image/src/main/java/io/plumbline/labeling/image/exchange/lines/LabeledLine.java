package io.plumbline.labeling.image.exchange.lines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.annotation.Annotator;

/**
 * A line of a manifest with its label.
 *
 * @param number from 1
 * @param annotator who labelled it; a person, where it does not say
 */
public record LabeledLine<T>(long number, ImageName image, Annotator annotator, T label) {

  static Annotator annotator(ObjectNode line, String attribute) {
    String human = line.path(attribute + "-metadata").path("human-annotated").asText();
    return human.equals("no") ? Annotator.MACHINE : Annotator.HUMAN;
  }
}
