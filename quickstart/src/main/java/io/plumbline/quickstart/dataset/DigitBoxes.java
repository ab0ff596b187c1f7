package io.plumbline.quickstart.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.annotation.Annotator;
import io.plumbline.labeling.annotation.Origin;
import io.plumbline.labeling.boxes.BoxAnnotation;
import io.plumbline.labeling.manifest.LabelAttribute;
import io.plumbline.quickstart.scene.Scene;
import io.plumbline.quickstart.scene.SceneComposer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pictures with one or two handwritten digits each, and a box around every digit: {@link
 * SceneComposer}.
 *
 * @param pictures how many
 */
public record DigitBoxes(Map<String, String> environment, int pictures) implements ExampleDataset {
  static final long SEED = 20260730;
  private static final LabelAttribute ATTRIBUTE = new LabelAttribute(TRUTH);

  @Override
  public String name() {
    return "boxes";
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
    SceneComposer composer = composition().composer(new DigitPackage(environment).digits(cache));
    new SceneFolder(folder, pictures).write(composer, (scene, number) -> attributes(scene));
  }

  /** Nobody labelled the pictures, so nothing but the classes' names stands in the metadata. */
  private static ObjectNode attributes(Scene scene) {
    Origin origin = new Origin(Annotator.HUMAN, "composed", Optional.empty());
    ObjectNode attributes =
        new BoxAnnotation(ATTRIBUTE, SceneFolder.CLASSES).write(scene.boxLabel(), origin);
    ((ObjectNode) attributes.get(ATTRIBUTE.metadataName())).retain(List.of("class-map", "type"));
    return attributes;
  }
}
