package io.plumbline.workforce.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/** How long calls of one kind took that were answered. Any thread may add. */
final class Latencies {
  private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();

  private record Call(Instant ended, Duration took) {}

  void add(Instant ended, Duration took) {
    calls.add(new Call(ended, took));
  }

  /** Of the calls that had ended by then. */
  Summary until(Instant time) {
    return summary(call -> !call.ended().isAfter(time));
  }

  /** Of the others. */
  Summary after(Instant time) {
    return summary(call -> call.ended().isAfter(time));
  }

  private Summary summary(Predicate<Call> which) {
    return new Summary(calls.stream().filter(which).map(Call::took).sorted().toList());
  }

  /** Some calls, the quickest first. */
  record Summary(List<Duration> sorted) {
    int count() {
      return sorted.size();
    }

    /**
     * The time within which this share of the calls was answered.
     *
     * @param share above 0, at most 1
     */
    Duration within(double share) {
      int last = (int) Math.ceil(share * sorted.size()) - 1;
      return sorted.isEmpty() ? Duration.ZERO : sorted.get(last);
    }
  }
}
