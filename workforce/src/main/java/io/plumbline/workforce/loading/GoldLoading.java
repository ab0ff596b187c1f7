package io.plumbline.workforce.loading;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.GoldSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;

/** Puts the gold objects of a batch into the database, beside its own. */
public final class GoldLoading {
  private static final String OBJECT =
      "INSERT INTO batch_object (batch_id, object_id, data_object, wanted, state)"
          + " VALUES (?, ?, ?, 1, 'Gold')";
  private static final String GOLD =
      "INSERT INTO gold_object (batch_id, object_id, line, truth) VALUES (?, ?, ?, ?)";

  private final JdbcOperations jdbc;
  private final ObjectStore store;

  public GoldLoading(JdbcOperations jdbc, ObjectStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  /**
   * Reads the gold manifest, where the batch has one; belongs into the transaction that loads the
   * batch.
   *
   * @param shape of the batch's own objects
   * @throws InputException naming file and line when it is absent, empty or damaged
   */
  void load(Batch batch, LabelCategories labels, BatchShape shape) throws IOException {
    Optional<GoldSpec> gold = batch.spec().gold();
    if (gold.isPresent()) {
      Disguise disguise = new Disguise(batch.spec(), gold.get(), labels, shape);
      insert(batch, disguise, new GoldManifest(batch.spec(), gold.get(), labels).choose(store));
    }
  }

  private void insert(Batch batch, Disguise disguise, List<GoldObject> chosen)
      throws JsonProcessingException {
    List<Object[]> objects = new ArrayList<>();
    List<Object[]> truths = new ArrayList<>();
    List<Long> ids = disguise.ids(chosen.size());
    for (int n = 0; n < chosen.size(); n++) {
      GoldObject object = chosen.get(n);
      String truth = Json.mapper().writeValueAsString(object.truth());
      objects.add(new Object[] {batch.id(), ids.get(n), disguise.shown(object).toString()});
      truths.add(new Object[] {batch.id(), ids.get(n), object.line(), truth});
    }
    jdbc.batchUpdate(OBJECT, objects);
    jdbc.batchUpdate(GOLD, truths);
  }
}
