package io.plumbline.labeling.image.exchange.lines;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPalette;
import io.plumbline.labeling.masks.MaskPngWriter;
import io.plumbline.labeling.masks.PixelValues;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** The folder that an import writes masks to, each named like its image. */
public final class MaskFolder {
  private final ObjectStore store;
  private final URI folder;
  private final MaskPngWriter writer;
  private final Set<String> names = new HashSet<>();

  /**
   * @param classes the number of labels, for each of which there is a colour
   */
  public MaskFolder(ObjectStore store, URI folder, int classes) {
    this.store = store;
    this.folder = folder;
    this.writer = new MaskPngWriter(new MaskPalette(classes));
  }

  /**
   * Writes an image's mask.
   *
   * @return what a line says of it
   * @throws InputException when another image's mask has that name already
   */
  public MaskLabel write(ImageName image, Mask mask) throws IOException {
    String name = image.withEnding(".png");
    if (!names.add(name)) {
      throw new InputException(
          "the mask %s would belong to two images, one of which is %s"
              .formatted(name, image.name()));
    }
    URI file = ObjectUri.within(folder, name);
    store.write(file, out -> writer.write(mask, out));
    return new MaskLabel(file, PixelValues.in(mask));
  }
}
