package io.plumbline.workforce.studio;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was read of late, so that it is not translated again each time; the oldest is forgotten. To
 * forget costs nothing but time.
 */
final class Seen {
  private static final int MOST = 10_000;

  private final Map<Key, String> changes =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
          return size() > MOST;
        }
      };

  private record Key(long batch, long annotation) {}

  synchronized boolean contains(long batch, Annotation annotation) {
    return String.valueOf(annotation.changed())
        .equals(changes.get(new Key(batch, annotation.id())));
  }

  synchronized void add(long batch, Annotation annotation) {
    changes.put(new Key(batch, annotation.id()), String.valueOf(annotation.changed()));
  }
}
