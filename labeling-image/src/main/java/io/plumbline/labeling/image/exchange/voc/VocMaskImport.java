package io.plumbline.labeling.image.exchange.voc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.annotation.Annotator;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.image.exchange.lines.Dataset;
import io.plumbline.labeling.image.exchange.lines.DatasetWriter;
import io.plumbline.labeling.image.exchange.lines.MaskFolder;
import io.plumbline.labeling.image.exchange.lines.Notes;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskAnnotation;
import io.plumbline.labeling.masks.MaskAttribute;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPngReader;
import io.plumbline.labeling.masks.PixelValues;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes a manifest and masks of Pascal VOC's {@code SegmentationClass}: palette PNGs in which 0 is
 * the background, 1 the first class, and 255 the seam around objects, which becomes background. An
 * image that has no such file keeps a line without a label.
 */
public final class VocMaskImport {
  private static final int SEAM = 255;

  private final ObjectStore store;
  private final Dataset target;
  private final PrintStream out;
  private long masks;

  /**
   * @param out where is told what came of it
   */
  public VocMaskImport(ObjectStore store, Dataset target, PrintStream out) {
    this.store = store;
    this.target = target;
    this.out = out;
  }

  /**
   * Where masks come from and go to.
   *
   * @param segmentations what the names of VOC's own PNGs start with
   * @param masks the folder of those that are written
   */
  public record Folders(URI segmentations, URI masks) {}

  /**
   * Imports the files.
   *
   * @param classes those that the numbers in the PNGs stand for, from 1
   * @throws InputException naming the file that is wrong
   */
  public void run(
      VocFolder folder, MaskAttribute attribute, LabelCategories classes, Folders folders)
      throws IOException {
    List<VocImage> images = folder.read(store);
    var form = new MaskAnnotation(attribute, classes);
    var written = new MaskFolder(store, folders.masks(), classes.size());
    Map<String, URI> pngs = pngs(folders.segmentations());
    long lines =
        new DatasetWriter(store, target, TaskType.SEMANTIC_SEGMENTATION, new Notes(out))
            .write(
                classes,
                sink -> {
                  for (VocImage image : images) {
                    Optional<URI> png = Optional.ofNullable(pngs.get(VocFolder.stem(image.file())));
                    sink.accept(image.name(), label(image, png, form, written, classes));
                  }
                });
    out.printf(
        "%d images, %d of them with a mask of %d labels; without one: %d%n",
        lines, masks, classes.size(), lines - masks);
  }

  private Map<String, URI> pngs(URI prefix) throws IOException {
    Map<String, URI> pngs = new HashMap<>();
    for (URI file : store.list(prefix)) {
      if (file.getPath().endsWith(".png")) {
        pngs.put(VocFolder.stem(file), file);
      }
    }
    return pngs;
  }

  private ObjectNode label(
      VocImage image,
      Optional<URI> png,
      MaskAnnotation form,
      MaskFolder folder,
      LabelCategories classes)
      throws IOException {
    if (png.isEmpty()) {
      return Json.mapper().createObjectNode();
    }
    masks++;
    MaskLabel written = folder.write(image.name(), mask(png.get(), image, classes));
    return form.write(written, 0, DatasetWriter.origin(Annotator.HUMAN, "voc"));
  }

  private Mask mask(URI png, VocImage image, LabelCategories classes) throws IOException {
    Map<Integer, Integer> values = new TreeMap<>(PixelValues.of(classes).classes());
    values.putIfAbsent(SEAM, 0);
    try (InputStream in = store.read(png)) {
      Mask mask = new MaskPngReader(in, ObjectUri.format(png)).numbers(new PixelValues(values));
      checkSize(mask, png, image);
      return mask;
    }
  }

  private static void checkSize(Mask mask, URI png, VocImage image) {
    ImageSize size = image.size();
    if (mask.width() != size.width() || mask.height() != size.height()) {
      throw new InputException(
          "%s has %d x %d pixels, but %s says %d x %d"
              .formatted(
                  ObjectUri.format(png),
                  mask.width(),
                  mask.height(),
                  ObjectUri.format(image.file()),
                  size.width(),
                  size.height()));
    }
  }
}
