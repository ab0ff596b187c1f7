package io.plumbline.labeling.image.exchange;

import io.plumbline.labeling.annotation.ClassNames;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.net.URI;

/** Reads the classes of boxes and masks from a label category file. */
final class LabelFile {
  private LabelFile() {}

  static ClassNames read(ObjectStore store, URI file) throws IOException {
    return new ClassNames(LabelCategories.read(store, file).names());
  }
}
