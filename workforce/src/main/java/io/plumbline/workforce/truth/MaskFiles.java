package io.plumbline.workforce.truth;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPngReader;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;

/**
 * Reads true masks from the store.
 *
 * @param store holds their files
 */
public record MaskFiles(ObjectStore store) {
  /** Several are held at once in a heap of a few hundred MiB; 4K video has 8.3 million. */
  public static final long MOST_PIXELS = 10_000_000;

  /**
   * The mask.
   *
   * @throws InputException when its file is absent, damaged or too large
   * @throws UncheckedIOException when the store cannot be read
   */
  public Mask read(MaskLabel label) {
    String file = ObjectUri.format(label.png());
    try (InputStream in = new BufferedInputStream(store.read(label.png()))) {
      MaskPngReader png = new MaskPngReader(in, file);
      if (png.size().pixels() > MOST_PIXELS) {
        throw new InputException(file + " has more pixels than a truth may have, " + MOST_PIXELS);
      }
      return png.numbers(label.values());
    } catch (NoSuchFileException e) {
      throw new InputException(file + " does not exist", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
