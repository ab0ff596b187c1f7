package io.plumbline.workforce.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long calls of one kind took that were answered. Any thread may add. */
final class Latencies {
  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

  void add(Duration took) {
    nanos.add(took.toNanos());
  }

  int count() {
    return nanos.size();
  }

  /**
   * The time within which this share of the calls was answered.
   *
   * @param share above 0, at most 1
   */
  Duration within(double share) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    int last = (int) Math.ceil(share * sorted.size()) - 1;
    return Duration.ofNanos(sorted.isEmpty() ? 0 : sorted.get(last));
  }
}
