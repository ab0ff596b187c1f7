package io.plumbline.labeling.image.exchange.voc;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.store.ObjectUri;
import java.util.List;
import java.util.Optional;

/** Which class is which number: VOC's annotation files have only names. */
final class VocClasses {
  private VocClasses() {}

  /**
   * The classes given, or, where none are, those found, sorted by name.
   *
   * @throws InputException naming the file when it has a class that is not among those given
   */
  static LabelCategories of(List<VocImage> images, Optional<LabelCategories> given) {
    LabelCategories classes = given.orElseGet(() -> found(images));
    images.forEach(image -> check(image, classes));
    return classes;
  }

  private static LabelCategories found(List<VocImage> images) {
    List<String> names =
        images.stream()
            .flatMap(image -> image.objects().stream())
            .map(VocObject::className)
            .distinct()
            .sorted()
            .toList();
    if (names.isEmpty()) {
      throw new InputException(
          "no file has an object, so --classes must say what classes there are");
    }
    return new LabelCategories(names);
  }

  private static void check(VocImage image, LabelCategories classes) {
    for (VocObject object : image.objects()) {
      if (classes.indexOf(object.className()).isEmpty()) {
        throw new InputException(
            "%s: \"%s\" is none of the classes given"
                .formatted(ObjectUri.format(image.file()), object.className()));
      }
    }
  }
}
