package io.plumbline.labeling.annotation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.manifest.LabelCategories;
import java.util.List;
import java.util.Optional;

/**
 * The classes of boxes or of masks; a class's index is its place in the list. At least one, since a
 * box says where, too; unique, of 1 to 256 characters each (Ground Truth's label category
 * configuration file).
 */
public record ClassNames(List<String> names) {
  /**
   * @throws InputException naming the label at fault
   */
  public ClassNames {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new InputException("boxes and masks need at least 1 label, but none is given");
    }
    LabelCategories.checkEach(names);
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
    return LabelCategories.fileOf(names);
  }
}
