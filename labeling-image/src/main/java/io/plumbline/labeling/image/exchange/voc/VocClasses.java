package io.plumbline.labeling.image.exchange.voc;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.annotation.ClassNames;
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
  static ClassNames of(List<VocImage> images, Optional<ClassNames> given) {
    if (given.isEmpty()) {
      return new ClassNames(
          images.stream()
              .flatMap(image -> image.objects().stream())
              .map(VocObject::className)
              .distinct()
              .sorted()
              .toList());
    }
    images.forEach(image -> check(image, given.get()));
    return given.get();
  }

  private static void check(VocImage image, ClassNames classes) {
    for (VocObject object : image.objects()) {
      if (classes.indexOf(object.className()).isEmpty()) {
        throw new InputException(
            "%s: \"%s\" is none of the classes given"
                .formatted(ObjectUri.format(image.file()), object.className()));
      }
    }
  }
}
