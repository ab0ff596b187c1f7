package io.plumbline.quickstart.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NewsTest {
  @Test
  void the_package_holds_the_paragraphs_of_five_sections() throws IOException {
    Path folder = new News(System.getenv()).ensure(CacheFolder.of(System.getenv()));

    Map<String, Integer> counts = new TreeMap<>();
    for (String line : Files.readAllLines(ManifestFile.in(folder))) {
      JsonNode object = Json.mapper().readTree(line);
      assertThat(object.get("source").asText().length()).isGreaterThanOrEqualTo(80);
      counts.merge(object.get("truth").asText(), 1, Integer::sum);
    }
    assertThat(counts)
        .containsExactly(
            Map.entry("business", 2140),
            Map.entry("entertainment", 1664),
            Map.entry("politics", 2222),
            Map.entry("sports", 1907),
            Map.entry("tech", 2084));
  }
}
