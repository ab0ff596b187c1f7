package io.plumbline.workforce.studio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.batch.Batch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives tasks new links to their images before the old ones cease to work: S3 takes a link for a
 * week at most, and one that was signed with passing credentials for less.
 */
final class LinkRenewal {
  private static final int LISTED = 500;
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final BatchObjects objects;
  private final ObjectStore store;

  LinkRenewal(BatchObjects objects, ObjectStore store) {
    this.objects = objects;
    this.store = store;
  }

  /** Whether it is time to. */
  static boolean isDue(StudioProject project, Instant now) {
    return project.linksUntil().filter(until -> !now.isBefore(until.minus(AHEAD))).isPresent();
  }

  /**
   * Changes the tasks of all objects about which an answer may still come.
   *
   * @param working told before each call, since it may take long
   * @return when the first of the new links ceases to work; empty when none was made, as new ones
   *     would be good for no longer
   */
  Optional<Instant> renew(Batch batch, Server server, StudioProject project, Working working)
      throws StudioProblem, InterruptedException, IOException {
    Set<Long> unsettled = objects.unsettled(batch.id());
    Optional<Instant> sample = Optional.empty();
    if (!unsettled.isEmpty()) {
      sample = data(batch, unsettled.iterator().next()).linkUntil();
    }
    if (sample.filter(until -> isLonger(until, project)).isEmpty()) {
      return Optional.empty();
    }
    Earliest earliest = new Earliest(sample);
    new Pages(server, project.number().orElseThrow())
        .forEach(
            Query.all(LISTED),
            task -> {
              working.goesOn();
              if (task.object().isPresent() && unsettled.contains(task.object().getAsLong())) {
                TaskData data = data(batch, task.object().getAsLong());
                ObjectNode change = Json.mapper().createObjectNode();
                change.set("data", data.data());
                server.changeTask(task.id(), change);
                earliest.note(data.linkUntil());
              }
            });
    return earliest.time;
  }

  private static boolean isLonger(Instant until, StudioProject project) {
    return project.linksUntil().filter(old -> until.isAfter(old.plusSeconds(1))).isPresent();
  }

  private TaskData data(Batch batch, long object) throws StudioProblem, IOException {
    return TaskData.of(
        objects.one(batch.id(), object).object(), store, batch.spec().availabilityLifetime());
  }

  private static final class Earliest {
    private Optional<Instant> time;

    Earliest(Optional<Instant> time) {
      this.time = time;
    }

    void note(Optional<Instant> other) {
      time = Stream.concat(time.stream(), other.stream()).min(Instant::compareTo);
    }
  }
}
