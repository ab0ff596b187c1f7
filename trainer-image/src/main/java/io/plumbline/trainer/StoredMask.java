package io.plumbline.trainer;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPngReader;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import io.plumbline.models.data.ClassMask;
import io.plumbline.models.data.MaskSource;
import io.plumbline.models.data.UnusableItemException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;

/** A mask in the store, which is fetched when it is asked for. */
record StoredMask(ObjectStore store, MaskLabel label) implements MaskSource {
  @Override
  public ClassMask read() throws UnusableItemException, IOException {
    String name = "mask " + ObjectUri.format(label.png());
    try (InputStream in = new BufferedInputStream(store.read(label.png()))) {
      return classes(new MaskPngReader(in, name).numbers(label.values()));
    } catch (NoSuchFileException e) {
      throw new UnusableItemException(name + " does not exist");
    } catch (InputException e) {
      throw new UnusableItemException(e.getMessage());
    }
  }

  private static ClassMask classes(Mask mask) {
    byte[] classes = new byte[mask.pixels()];
    for (int pixel = 0; pixel < classes.length; pixel++) {
      classes[pixel] = (byte) mask.classAt(pixel);
    }
    return new ClassMask(mask.width(), mask.height(), classes);
  }
}
