package io.plumbline.quickstart.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.boxes.BoxAnnotation;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelAttribute;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskAnnotation;
import io.plumbline.labeling.masks.MaskAttribute;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPngReader;
import io.plumbline.quickstart.scene.Scene;
import io.plumbline.quickstart.scene.SceneComposer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitScenesTest {
  private static final int PICTURES = 12;
  private static final Map<String, String> ENVIRONMENT = System.getenv();

  @TempDir Path folder;
  private final CacheFolder cache = CacheFolder.of(ENVIRONMENT);

  @Test
  void boxes_are_read_back_as_they_were_composed() throws IOException {
    new DigitBoxes(ENVIRONMENT, PICTURES).build(cache, folder);

    BoxAnnotation annotation =
        new BoxAnnotation(new LabelAttribute(ExampleDataset.TRUTH), SceneFolder.CLASSES);
    List<ObjectNode> lines = lines();
    SceneComposer composer = composer(DigitBoxes.SEED);
    assertThat(lines).hasSize(PICTURES);
    for (int number = 0; number < PICTURES; number++) {
      BoxLabel label = annotation.read(lines.get(number)).orElseThrow();
      Scene scene = composer.scene(number);
      assertThat(label.boxes()).extracting(each -> each.box()).isEqualTo(scene.boxes());
      assertThat(picture(lines.get(number)).getWidth()).isEqualTo(label.size().width());
    }
  }

  @Test
  void masks_are_read_back_as_they_were_composed() throws IOException {
    new DigitMasks(ENVIRONMENT, PICTURES).build(cache, folder);

    MaskAnnotation annotation =
        new MaskAnnotation(new MaskAttribute("truth-ref"), SceneFolder.CLASSES);
    List<ObjectNode> lines = lines();
    SceneComposer composer = composer(DigitMasks.SEED);
    assertThat(lines).hasSize(PICTURES);
    for (int number = 0; number < PICTURES; number++) {
      Scene scene = composer.scene(number);
      assertThat(mask(annotation.read(lines.get(number)).orElseThrow())).isEqualTo(scene.mask());
    }
  }

  @Test
  void a_picture_is_the_composed_one_to_the_pixel() throws IOException {
    new DigitBoxes(ENVIRONMENT, 1).build(cache, folder);

    BufferedImage expected = composer(DigitBoxes.SEED).scene(0).picture();
    BufferedImage picture = picture(lines().get(0));

    assertThat(picture.getRaster().getNumBands()).isEqualTo(1);
    assertThat(samples(picture)).isEqualTo(samples(expected));
  }

  @Test
  void another_composition_is_kept_in_another_folder() throws IOException {
    Composition composition = new Composition("boxes", 1, 2000);

    assertThat(composition.folder())
        .startsWith("boxes-")
        .isEqualTo(new Composition("boxes", 1, 2000).folder())
        .isNotEqualTo(new Composition("boxes", 2, 2000).folder())
        .isNotEqualTo(new Composition("boxes", 1, 2001).folder());
  }

  private SceneComposer composer(long seed) throws IOException {
    return new SceneComposer(seed, SceneFolder.pasted(new DigitPackage(ENVIRONMENT).digits(cache)));
  }

  private List<ObjectNode> lines() throws IOException {
    List<ObjectNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(ManifestFile.in(folder))) {
      lines.add((ObjectNode) Json.mapper().readTree(line));
    }
    return lines;
  }

  private static BufferedImage picture(ObjectNode line) throws IOException {
    return ImageIO.read(Path.of(URI.create(line.get("source-ref").asText())).toFile());
  }

  private static int[] samples(BufferedImage image) {
    return image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
  }

  private static Mask mask(MaskLabel label) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(label.png()))) {
      return new MaskPngReader(in, label.png().toString()).numbers(label.values());
    }
  }
}
