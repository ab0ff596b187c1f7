package io.plumbline.workforce.batch;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON that stands in the rows of batches, and keeps what it has read: every call of a
 * worker reads rows of batches, whose JSON does not change once it is there. It is kept by the text
 * itself, so that nobody ever gets what a row does not say: whichever replica wrote the row, and
 * also where a batch was forgotten and made again under the same key.
 */
public final class BatchTexts {
  /** Some thousand batches of the usual length; a longer text than this is read each time. */
  private static final long MOST_CHARACTERS = 4L << 20;

  /** What a text that is kept takes beside its characters, in as many as would take as much. */
  private static final int OVERHEAD = 300;

  private final LoadingCache<String, BatchSpec> specs;
  private final LoadingCache<String, List<String>> labels;

  public BatchTexts(JsonMapper json) {
    this(json, MOST_CHARACTERS);
  }

  /**
   * @param most how many characters of bodies are kept, and as many of labels
   */
  BatchTexts(JsonMapper json, long most) {
    this.specs = bounded(most).build(text -> json.readValue(text, BatchSpec.class));
    this.labels = bounded(most).build(text -> List.of(json.readValue(text, String[].class)));
  }

  private static Caffeine<String, Object> bounded(long most) {
    return Caffeine.newBuilder()
        .maximumWeight(most)
        .weigher((String text, Object read) -> text.length() + OVERHEAD)
        // No thread of its own: what is too much goes before the call that brought it returns.
        .executor(Runnable::run);
  }

  /** The body of a batch's PUT. */
  public BatchSpec spec(String body) {
    return specs.get(body);
  }

  /** The names of its classes. */
  List<String> labels(String names) {
    return labels.get(names);
  }

  /** How many characters of bodies are kept, with what they take beside. */
  long kept() {
    specs.cleanUp();
    return specs.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }
}
