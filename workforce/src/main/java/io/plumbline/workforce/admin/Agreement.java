package io.plumbline.workforce.admin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How often each worker names the class that most of the others name. An answer is compared with
 * the plurality of the others' answers about the same object; where there is none, or two classes
 * are named equally often, it does not count.
 */
final class Agreement {
  /** One answer: who named which class. */
  record Vote(String worker, String label) {}

  private final Map<String, Tally> tallies = new HashMap<>();
  private final List<Vote> votes = new ArrayList<>();
  private Object object = "";

  private record Tally(long agreed, long compared) {
    Tally with(boolean agrees) {
      return new Tally(agreed + (agrees ? 1 : 0), compared + 1);
    }
  }

  /**
   * Takes an answer; those about one object come one after the other.
   *
   * @param of what the answer is about
   */
  void add(Object of, Vote vote) {
    if (!of.equals(object)) {
      settle();
      object = of;
    }
    votes.add(vote);
  }

  private void settle() {
    for (Vote vote : votes) {
      pluralityBeside(vote)
          .ifPresent(
              label ->
                  tallies.merge(
                      vote.worker(),
                      new Tally(0, 0).with(label.equals(vote.label())),
                      (sum, one) ->
                          new Tally(sum.agreed() + one.agreed(), sum.compared() + one.compared())));
    }
    votes.clear();
  }

  private Optional<String> pluralityBeside(Vote vote) {
    Map<String, Long> counts =
        votes.stream()
            .filter(other -> !other.worker().equals(vote.worker()))
            .map(Vote::label)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long most = counts.values().stream().max(Comparator.naturalOrder()).orElse(0L);
    List<String> top =
        counts.entrySet().stream().filter(e -> e.getValue() == most).map(Entry::getKey).toList();
    return top.size() == 1 ? Optional.of(top.get(0)) : Optional.empty();
  }

  /** The shares, from 0 to 1, of those whose answers could be compared. */
  Map<String, Double> shares() {
    settle();
    return tallies.entrySet().stream()
        .collect(
            Collectors.toMap(
                Entry::getKey, e -> (double) e.getValue().agreed() / e.getValue().compared()));
  }
}
