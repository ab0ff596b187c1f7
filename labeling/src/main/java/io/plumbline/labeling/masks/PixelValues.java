package io.plumbline.labeling.masks;

import io.plumbline.labeling.manifest.LabelCategories;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What the numbers in a mask's file mean: the {@code internal-color-map} of another job may have
 * numbered the same classes otherwise.
 *
 * @param classes the class of each number: 0 the background, 1 the first label
 */
public record PixelValues(Map<Integer, Integer> classes) {
  public PixelValues {
    classes = Map.copyOf(classes);
  }

  /** The numbers that Plumbline itself writes. */
  public static PixelValues of(LabelCategories names) {
    Map<Integer, Integer> classes = new TreeMap<>();
    for (int number = 0; number <= names.size(); number++) {
      classes.put(number, number);
    }
    return new PixelValues(classes);
  }

  /** The numbers that stand in a mask that Plumbline itself writes: the background's always. */
  public static PixelValues in(Mask mask) {
    Map<Integer, Integer> classes = new TreeMap<>(Map.of(0, 0));
    for (int present : mask.classesPresent()) {
      classes.put(present, present);
    }
    return new PixelValues(classes);
  }

  /** The class that a number stands for. */
  OptionalInt classOf(int number) {
    Integer found = classes.get(number);
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }
}
