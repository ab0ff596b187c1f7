package io.plumbline.workforce.load;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The answers that the service said it has taken, by object and person. */
final class Given {
  private final ConcurrentMap<Key, String> labels = new ConcurrentHashMap<>();

  /** Whose answer to what. */
  record Key(long object, String person) {}

  /**
   * An answer that was taken.
   *
   * @throws IllegalStateException when the person had the object before
   */
  void add(Key key, String label) {
    if (labels.putIfAbsent(key, label) != null) {
      throw new IllegalStateException(key + " was handed out a second time");
    }
  }

  int count() {
    return labels.size();
  }

  boolean has(Key key, String label) {
    return label.equals(labels.get(key));
  }
}
