package io.plumbline.quickstart.results;

import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPngReader;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The masks that labels refer to. */
public record MaskFiles(ObjectStore store) {
  /**
   * The pixels of a mask.
   *
   * @throws io.plumbline.labeling.InputException when the file is no mask of these values
   * @throws IOException when it cannot be read
   */
  public Mask read(MaskLabel label) throws IOException {
    try (InputStream in = new BufferedInputStream(store.read(label.png()))) {
      return new MaskPngReader(in, ObjectUri.format(label.png())).numbers(label.values());
    }
  }
}
