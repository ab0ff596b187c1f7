package io.plumbline.quickstart.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.quickstart.scene.Digit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** 10,000 handwritten digits, each an image of its own: {@link DigitPackage}. */
public record Digits(Map<String, String> environment) implements ExampleDataset {
  private static final long ORDER_SEED = 20261124;

  @Override
  public String name() {
    return "digits";
  }

  @Override
  public void build(CacheFolder cache, Path folder) throws IOException {
    List<Digit> digits =
        ManifestFile.shuffled(new DigitPackage(environment).digits(cache), ORDER_SEED);
    Path images = Files.createDirectories(folder.resolve("images"));
    List<ObjectNode> lines = new ArrayList<>();
    for (Digit digit : digits) {
      Path file = images.resolve("%05d.png".formatted(lines.size()));
      ImageIO.write(image(digit.ink()), "png", file.toFile());
      lines.add(
          Json.mapper()
              .createObjectNode()
              .put("source-ref", file.toUri().toString())
              .put(TRUTH, Integer.toString(digit.value())));
    }
    ManifestFile.write(folder, lines);
  }

  private static BufferedImage image(float[] ink) {
    BufferedImage image = new BufferedImage(Digit.SIDE, Digit.SIDE, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < ink.length; i++) {
      image.getRaster().setSample(i % Digit.SIDE, i / Digit.SIDE, 0, Math.round(ink[i] * 255));
    }
    return image;
  }
}
