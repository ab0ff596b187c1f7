package io.plumbline.models.sample;

import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.training.TrainingSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Bags of words: most words of a text are common to all classes, some tell its own. */
public record Phrases(long seed, int tellingWords) {
  /** The classes. */
  public static final List<String> CLASSES = List.of("sea", "mountain", "city");

  private static final List<List<String>> TELLING =
      List.of(
          List.of("harbour", "wave", "sailor", "anchor", "gull", "tide", "reef", "lagoon"),
          List.of("summit", "glacier", "ridge", "boulder", "chamois", "scree", "valley", "cairn"),
          List.of("tram", "pavement", "tower", "market", "crowd", "avenue", "subway", "plaza"));

  private static final List<String> COMMON =
      List.of("the", "was", "near", "and", "with", "under", "quiet", "morning", "we", "saw", "old");

  /** Texts with two telling words each. */
  public static Phrases of(long seed) {
    return new Phrases(seed, 2);
  }

  /** So many labelled texts, the classes in turn. */
  public TrainingSet labelled(int count) {
    return new TrainingSet(CLASSES, items(0, count));
  }

  /** Texts with ids from {@code from} on. */
  public List<LabeledItem> items(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(id -> item(id, id % CLASSES.size(), text(id)))
        .toList();
  }

  /** One labelled text. */
  public static LabeledItem item(long id, int label, String text) {
    return new LabeledItem(new DataItem(id, new ItemContent.Text(text)), label);
  }

  private String text(int id) {
    Random random = new Random(seed * 1_000_003 + id);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      words.add(COMMON.get(random.nextInt(COMMON.size())));
    }
    List<String> telling = TELLING.get(id % CLASSES.size());
    for (int i = 0; i < tellingWords; i++) {
      words.add(random.nextInt(words.size()), telling.get(random.nextInt(telling.size())));
    }
    return String.join(" ", words);
  }
}
