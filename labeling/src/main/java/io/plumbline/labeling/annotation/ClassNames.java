package io.plumbline.labeling.annotation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.json.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The classes of boxes or of masks; a class's index is its place in the list. At least one, since a
 * box says where, too; unique, of 1 to 256 characters each (Ground Truth's label category
 * configuration file).
 */
public record ClassNames(List<String> names) {
  private static final int LONGEST = 256;

  /**
   * @throws InputException naming the label at fault
   */
  public ClassNames {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new InputException("boxes and masks need at least 1 label, but none is given");
    }
    Set<String> seen = new HashSet<>();
    names.forEach(name -> check(name, seen));
  }

  /** The number of classes. */
  public int size() {
    return names.size();
  }

  /** The name of a class. */
  public String name(int index) {
    return names.get(index);
  }

  /** The class index of a name. */
  public Optional<Integer> indexOf(String name) {
    int index = names.indexOf(name);
    return index < 0 ? Optional.empty() : Optional.of(index);
  }

  /** The label category file's content in Ground Truth's form. */
  public ObjectNode toJson() {
    ObjectNode file = Json.mapper().createObjectNode().put("document-version", "2018-11-28");
    ArrayNode labels = file.putArray("labels");
    names.forEach(name -> labels.addObject().put("label", name));
    return file;
  }

  private static void check(String name, Set<String> seen) {
    int number = seen.size() + 1;
    if (name.isBlank()) {
      throw new InputException("label " + number + " has an empty name");
    }
    if (name.length() > LONGEST) {
      throw new InputException("label " + number + " is longer than " + LONGEST + " characters");
    }
    if (!seen.add(name)) {
      throw new InputException("the label \"" + name + "\" is given twice");
    }
  }
}
