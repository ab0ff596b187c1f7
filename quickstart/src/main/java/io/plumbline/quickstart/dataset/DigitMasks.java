package io.plumbline.quickstart.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.annotation.Annotator;
import io.plumbline.labeling.annotation.Origin;
import io.plumbline.labeling.masks.MaskAnnotation;
import io.plumbline.labeling.masks.MaskAttribute;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPalette;
import io.plumbline.labeling.masks.MaskPngWriter;
import io.plumbline.labeling.masks.PixelValues;
import io.plumbline.quickstart.scene.Scene;
import io.plumbline.quickstart.scene.SceneComposer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pictures with one or two handwritten digits each, and a mask of every picture: {@link
 * SceneComposer}.
 *
 * @param pictures how many
 */
public record DigitMasks(Map<String, String> environment, int pictures) implements ExampleDataset {
  static final long SEED = 20261124;
  private static final MaskAttribute ATTRIBUTE = new MaskAttribute(TRUTH + "-ref");
  private static final MaskPngWriter WRITER =
      new MaskPngWriter(new MaskPalette(SceneFolder.CLASSES.size()));

  @Override
  public String name() {
    return "masks";
  }

  @Override
  public String folder() throws IOException {
    return composition().folder();
  }

  private Composition composition() {
    return new Composition(name(), SEED, pictures);
  }

  @Override
  public void build(CacheFolder cache, Path folder) throws IOException {
    Path masks = Files.createDirectories(folder.resolve("masks"));
    SceneComposer composer = composition().composer(new DigitPackage(environment).digits(cache));
    new SceneFolder(folder, pictures)
        .write(
            composer,
            (scene, number) -> attributes(scene, masks.resolve("%05d.png".formatted(number))));
  }

  /** Nobody labelled the pictures, so nothing but the colours stands in the metadata. */
  private static ObjectNode attributes(Scene scene, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      WRITER.write(scene.mask(), out);
    }
    Origin origin = new Origin(Annotator.HUMAN, "composed", Optional.empty());
    ObjectNode attributes =
        new MaskAnnotation(ATTRIBUTE, SceneFolder.CLASSES)
            .write(new MaskLabel(file.toUri(), PixelValues.in(scene.mask())), 1, origin);
    ((ObjectNode) attributes.get(ATTRIBUTE.metadataName()))
        .retain(List.of("internal-color-map", "type"));
    return attributes;
  }
}
