package io.plumbline.workforce.loading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.label.GivenLabel;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.label.ManifestForm;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.selection.KeyedHash;
import io.plumbline.workforce.batch.BatchSpec;
import io.plumbline.workforce.batch.GoldSpec;
import io.plumbline.workforce.batch.SimulatedTeamSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Makes gold objects look like a batch's own: they get numbers that could be the batch's, and of
 * their manifest lines only what the batch's lines have too, without the label. Simulated workers
 * find that under the attribute of their truth, where the batch's own objects have theirs.
 */
final class Disguise {
  private static final String ANY_DATE = "1970-01-01T00:00:00.000000";

  private final BatchSpec batch;
  private final GoldSpec gold;
  private final LabelCategories labels;
  private final BatchShape shape;

  Disguise(BatchSpec batch, GoldSpec gold, LabelCategories labels, BatchShape shape) {
    this.batch = batch;
    this.gold = gold;
    this.labels = labels;
    this.shape = shape;
  }

  /**
   * As many numbers that no object of the batch has, drawn from the range of those that do; from a
   * wider one only where that has too few.
   */
  List<Long> ids(int count) {
    KeyedHash hash = new KeyedHash(batch.seed(), "gold-id/" + batch.iteration());
    long range =
        Math.max(
            shape.ids().isEmpty() ? 0 : shape.ids().last() + 1, (long) shape.ids().size() + count);
    Set<Long> taken = new HashSet<>(shape.ids());
    return LongStream.iterate(0, n -> n + 1)
        .map(n -> (long) (hash.uniform(n) * range))
        .filter(taken::add)
        .limit(count)
        .boxed()
        .toList();
  }

  /** What workers are shown of the object. */
  ObjectNode shown(GoldObject object) {
    ObjectNode shown = Json.mapper().createObjectNode();
    shape.keys().stream()
        .filter(key -> object.dataObject().has(key) && !tells(key))
        .forEach(key -> shown.set(key, object.dataObject().get(key)));
    batch.team().simulated().ifPresent(team -> tell(team, object.truth(), shown));
    return shown;
  }

  private boolean tells(String key) {
    return key.equals(gold.attribute()) || key.equals(gold.attribute() + "-metadata");
  }

  private void tell(SimulatedTeamSpec team, Label truth, ObjectNode shown) {
    if (truth instanceof Label.OfClass named) {
      shown.put(team.truthAttribute(), named.index());
    } else {
      shown.setAll(
          ManifestForm.of(batch.taskType(), team.truthAttribute(), labels, batch.job().name())
              .annotation(GivenLabel.human(truth, 1, 1, ANY_DATE)));
    }
  }
}
