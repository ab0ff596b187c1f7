package io.plumbline.quickstart.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.json.Json;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DigitsTest {
  private final CacheFolder cache = CacheFolder.of(System.getenv());

  @Test
  void the_package_holds_ten_thousand_digits_of_ten_classes() throws IOException {
    Path folder = new Digits(System.getenv()).ensure(cache);

    List<String> lines = Files.readAllLines(ManifestFile.in(folder));

    Map<String, Integer> counts = new TreeMap<>();
    for (String line : lines) {
      counts.merge(Json.mapper().readTree(line).get("truth").asText(), 1, Integer::sum);
    }
    assertThat(lines).hasSize(10_000);
    assertThat(counts).containsOnlyKeys("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(counts.values()).allMatch(count -> count >= 863 && count <= 1127);
  }

  @Test
  void a_line_names_a_grey_image_with_ink_on_it() throws IOException {
    Path folder = new Digits(System.getenv()).ensure(cache);
    JsonNode line = Json.mapper().readTree(Files.readAllLines(ManifestFile.in(folder)).get(17));

    BufferedImage image =
        ImageIO.read(Path.of(URI.create(line.get("source-ref").asText())).toFile());

    assertThat(image.getWidth()).isEqualTo(28);
    assertThat(image.getHeight()).isEqualTo(28);
    assertThat(image.getRaster().getNumBands()).isEqualTo(1);
    int[] pixels = image.getRaster().getSamples(0, 0, 28, 28, 0, (int[]) null);
    assertThat(pixels).contains(0);
    assertThat(java.util.Arrays.stream(pixels).max().orElseThrow()).isGreaterThan(200);
  }
}
