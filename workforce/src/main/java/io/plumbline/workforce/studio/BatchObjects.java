package io.plumbline.workforce.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.DataObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The objects of batches, as they were loaded. */
final class BatchObjects {
  private final JdbcClient jdbc;

  BatchObjects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An object.
   *
   * @param line its line of the manifest
   */
  record Entry(long id, String line) {
    /**
     * What the line names.
     *
     * @throws io.plumbline.labeling.InputException when it names neither an image nor a text
     */
    DataObject object() {
      try {
        return DataObject.of(Json.mapper().readValue(line, ObjectNode.class));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("object " + id + " is no JSON object", e);
      }
    }
  }

  /** The next objects after one, in the order of their numbers. */
  List<Entry> after(long batch, long object, int most) {
    return jdbc.sql(
            "SELECT object_id, data_object FROM batch_object WHERE batch_id = :batch"
                + " AND object_id > :object ORDER BY object_id LIMIT :most")
        .param("batch", batch)
        .param("object", object)
        .param("most", most)
        .query((row, n) -> new Entry(row.getLong("object_id"), row.getString("data_object")))
        .list();
  }

  Entry one(long batch, long object) {
    return jdbc.sql(
            "SELECT object_id, data_object FROM batch_object WHERE batch_id = :batch"
                + " AND object_id = :object")
        .param("batch", batch)
        .param("object", object)
        .query((row, n) -> new Entry(row.getLong("object_id"), row.getString("data_object")))
        .single();
  }

  Set<Long> ids(long batch) {
    return ids(batch, "");
  }

  /** Those about which an answer may still come. */
  Set<Long> unsettled(long batch) {
    return ids(batch, " AND state = 'Open'");
  }

  private Set<Long> ids(long batch, String condition) {
    return jdbc
        .sql("SELECT object_id FROM batch_object WHERE batch_id = :batch" + condition)
        .param("batch", batch)
        .query(Long.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }
}
