package io.plumbline.workforce.assignment;

import io.plumbline.labeling.selection.KeyedHash;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Each object is offered by name to the first workers of its own permutation of the team, which is
 * drawn by keyed hash; a decline moves on to the next of them. Who is asked thus does not depend on
 * who asks for work first.
 */
public final class PlannedPerObject implements Assignment {
  private final List<String> workers;
  private final Map<String, KeyedHash> keys;

  /**
   * @param seed the job's seed
   * @param iteration the batch's number
   * @param workers the team's workers, by unique names
   */
  public PlannedPerObject(long seed, int iteration, List<String> workers) {
    this.workers = workers.stream().sorted().toList();
    this.keys =
        workers.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    worker -> new KeyedHash(seed, "assignment/" + iteration + "/" + worker)));
  }

  @Override
  public List<Offer> firstOffers(long object, int wanted) {
    return permutation(object).stream().limit(wanted).map(Offer::to).toList();
  }

  @Override
  public Optional<Offer> nextOffer(long object, int made) {
    return permutation(object).stream().skip(made).findFirst().map(Offer::to);
  }

  @Override
  public Offer offerAgain(String worker) {
    return Offer.to(worker);
  }

  @Override
  public boolean opensTo(String worker) {
    return false;
  }

  private List<String> permutation(long object) {
    // The sort is stable, so equal hashes fall back on the order of the names.
    return workers.stream()
        .sorted(Comparator.comparingDouble(worker -> keys.get(worker).uniform(object)))
        .toList();
  }
}
