package io.plumbline.labeling.image.exchange.voc;

import io.plumbline.labeling.InputException;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * An element of XML that somebody else wrote, with the way to it, so that each malformation is one
 * sentence that names it.
 */
record XmlField(String path, Element element) {

  /**
   * The only element of that name in this one.
   *
   * @throws InputException when there is none
   */
  XmlField get(String name) {
    List<XmlField> found = all(name);
    if (found.isEmpty()) {
      throw new InputException(path + " has no <" + name + ">");
    }
    return found.get(0);
  }

  /** All elements of that name which stand in this one itself. */
  List<XmlField> all(String name) {
    List<XmlField> found = new ArrayList<>();
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      Node child = children.item(i);
      if (child instanceof Element inner && inner.getTagName().equals(name)) {
        found.add(new XmlField(path + "/" + name, inner));
      }
    }
    return found;
  }

  boolean isEmpty() {
    return element.getTextContent().isBlank();
  }

  /** The text in it. */
  String text() {
    if (isEmpty()) {
      throw new InputException(path + " is empty");
    }
    return element.getTextContent().strip();
  }

  /** The number in it, which may have a fraction. */
  double number() {
    try {
      double number = Double.parseDouble(text());
      if (Math.abs(number) <= 1e9) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new InputException(path + " is no number: " + text(), e);
    }
    throw new InputException(path + " is not between -1e9 and 1e9: " + text());
  }

  /** The number of something that there is at least one of. */
  int count() {
    double number = number();
    if (number < 1 || number != Math.rint(number)) {
      throw new InputException(path + " is not a whole number of at least 1: " + text());
    }
    return (int) number;
  }
}
