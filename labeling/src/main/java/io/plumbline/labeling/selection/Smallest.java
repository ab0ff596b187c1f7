package io.plumbline.labeling.selection;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the smallest few of a stream: memory is bounded by the capacity, not by the stream. */
final class Smallest {
  /** One object; the rank breaks ties of the score, the id those of the rank. */
  record Candidate(double score, long rank, long id) {}

  private static final Comparator<Candidate> ORDER =
      Comparator.comparingDouble(Candidate::score)
          .thenComparing(Candidate::rank, Long::compareUnsigned)
          .thenComparingLong(Candidate::id);

  private final int capacity;
  private final PriorityQueue<Candidate> greatestFirst = new PriorityQueue<>(ORDER.reversed());

  Smallest(int capacity) {
    this.capacity = capacity;
  }

  void offer(Candidate candidate) {
    if (greatestFirst.size() < capacity) {
      greatestFirst.add(candidate);
    } else if (capacity > 0 && ORDER.compare(candidate, greatestFirst.peek()) < 0) {
      greatestFirst.poll();
      greatestFirst.add(candidate);
    }
  }

  List<Candidate> ascending() {
    return greatestFirst.stream().sorted(ORDER).toList();
  }
}
