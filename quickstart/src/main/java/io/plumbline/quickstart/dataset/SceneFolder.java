package io.plumbline.quickstart.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.quickstart.scene.Digit;
import io.plumbline.quickstart.scene.Scene;
import io.plumbline.quickstart.scene.SceneComposer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A folder of composed pictures of digits with their manifest.
 *
 * @param count how many pictures
 */
record SceneFolder(Path folder, int count) {
  /**
   * The classes of what is on the pictures: a digit's index is itself. A model that starts from
   * nothing learns four of the ten in the minutes that an example may take.
   */
  static final LabelCategories CLASSES = new LabelCategories(List.of("0", "1", "2", "3"));

  /** The digits that are of one of the classes. */
  static List<Digit> pasted(List<Digit> digits) {
    return digits.stream().filter(digit -> digit.value() < CLASSES.size()).toList();
  }

  /** What a manifest line says about what is on a picture. */
  interface Truth {
    /**
     * The attributes, in Ground Truth's form.
     *
     * @param number of the picture, from 0
     */
    ObjectNode attributes(Scene scene, int number) throws IOException;
  }

  /** Writes all pictures, then the manifest. */
  void write(SceneComposer composer, Truth truth) throws IOException {
    Path images = Files.createDirectories(folder.resolve("images"));
    List<ObjectNode> lines = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      Scene scene = composer.scene(number);
      Path file = images.resolve("%05d.png".formatted(number));
      ImageIO.write(scene.picture(), "png", file.toFile());
      ObjectNode line = Json.mapper().createObjectNode().put("source-ref", file.toUri().toString());
      lines.add(line.setAll(truth.attributes(scene, number)));
    }
    ManifestFile.write(folder, lines);
  }
}
