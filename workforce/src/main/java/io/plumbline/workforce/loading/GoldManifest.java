package io.plumbline.workforce.loading;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.label.ManifestForm;
import io.plumbline.labeling.manifest.CheckedLine;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.ManifestCheck;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.manifest.ManifestReader;
import io.plumbline.labeling.manifest.UserInput;
import io.plumbline.labeling.selection.KeyedHash;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import io.plumbline.workforce.batch.BatchSpec;
import io.plumbline.workforce.batch.GoldSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The gold manifest of a batch. All of its lines are checked, and at most {@value #MOST} kept:
 * those with the smallest keyed hashes, which are others in each batch of a job.
 */
final class GoldManifest {
  static final int MOST = 1000;

  private final BatchSpec batch;
  private final GoldSpec gold;
  private final ManifestCheck check;
  private final ManifestForm form;

  GoldManifest(BatchSpec batch, GoldSpec gold, LabelCategories labels) {
    this.batch = batch;
    this.gold = gold;
    this.check = new ManifestCheck(batch.taskType());
    this.form = ManifestForm.of(batch.taskType(), gold.attribute(), labels, batch.job().name());
  }

  /**
   * The objects that are kept.
   *
   * @throws InputException naming file and line when it is absent, empty or damaged
   */
  List<GoldObject> choose(ObjectStore store) throws IOException {
    try (ManifestReader lines =
        new ManifestReader(UserInput.open(store, gold.manifest(), "the gold manifest"))) {
      return choose(lines);
    }
  }

  private List<GoldObject> choose(ManifestReader lines) {
    KeyedHash hash = new KeyedHash(batch.seed(), "gold/" + batch.iteration());
    TreeMap<Long, GoldObject> chosen = new TreeMap<>(Long::compareUnsigned);
    while (hasNext(lines)) {
      GoldObject object = read(lines.next());
      chosen.put(hash.bits(object.line()), object);
      if (chosen.size() > MOST) {
        chosen.pollLastEntry();
      }
    }
    if (chosen.isEmpty()) {
      throw new InputException(name() + " has no lines");
    }
    return new ArrayList<>(chosen.values());
  }

  private boolean hasNext(ManifestReader lines) {
    try {
      return lines.hasNext();
    } catch (InputException e) {
      throw new InputException(name() + ", " + e.getMessage(), e);
    }
  }

  private GoldObject read(ManifestLine line) {
    CheckedLine checked = check.check(line);
    if (checked instanceof CheckedLine.Accepted accepted) {
      return new GoldObject(line.id(), accepted.json(), truth(accepted));
    }
    throw new InputException(name() + ", " + ((CheckedLine.Rejected) checked).sentence());
  }

  private Label truth(CheckedLine.Accepted line) {
    try {
      return form.read(line.json())
          .orElseThrow(() -> new InputException("there is no \"" + gold.attribute() + "\""));
    } catch (InputException e) {
      throw new InputException(
          "%s, line %d: %s".formatted(name(), line.line().number(), e.getMessage()), e);
    }
  }

  private String name() {
    return "the gold manifest " + ObjectUri.format(gold.manifest());
  }
}
