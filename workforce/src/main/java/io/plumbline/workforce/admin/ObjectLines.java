package io.plumbline.workforce.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.dataset.Outcome;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.DataObject;
import io.plumbline.workforce.admin.AnswerLine.Standing;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.database.Times;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The settled objects of a batch, from the tables; gold ones are none of it. */
final class ObjectLines {
  private static final int LONGEST_TEXT = 300;
  private static final String SETTLED = " AND state IN ('Answered', 'Declined', 'Expired')";
  private static final String ANSWERED_BY =
      " AND EXISTS (SELECT 1 FROM task t WHERE t.batch_id = o.batch_id"
          + " AND t.object_id = o.object_id AND t.worker_id = :worker AND t.state = 'Answered')";
  private static final String CONTAINING = " AND LOWER(data_object) LIKE :words ESCAPE '!'";
  private static final String ANSWERS =
      "SELECT t.worker_id, p.name, t.submitted_at, t.state, CASE WHEN CHAR_LENGTH(t.content) <= "
          + AnswerWords.LONGEST
          + " THEN t.content END AS content FROM task t LEFT JOIN person p ON p.id = t.worker_id"
          + " WHERE t.batch_id = :batch AND t.object_id = :object"
          + " AND t.state IN ('Answered', 'SetAside') ORDER BY t.slot";

  private final JdbcClient jdbc;

  ObjectLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first of them by id that are asked for, up to one more than there are on a page. */
  List<ObjectLine> find(Batch batch, ObjectQuery query) {
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                "SELECT object_id, state, settled_at, data_object FROM batch_object o"
                    + " WHERE batch_id = :batch"
                    + query.outcome().map(any -> " AND state = :outcome").orElse(SETTLED)
                    + query.worker().map(any -> ANSWERED_BY).orElse("")
                    + query.number().map(any -> " AND object_id = :number").orElse("")
                    + query.words().map(any -> CONTAINING).orElse("")
                    + query.after().map(any -> " AND object_id > :after").orElse("")
                    + " ORDER BY batch_id, object_id LIMIT :most")
            .param("batch", batch.id())
            .param("most", ObjectPage.MOST + 1);
    query.outcome().ifPresent(outcome -> statement.param("outcome", outcome.name()));
    query.worker().ifPresent(worker -> statement.param("worker", worker));
    query.number().ifPresent(number -> statement.param("number", number));
    query.words().ifPresent(words -> statement.param("words", pattern(words)));
    query.after().ifPresent(after -> statement.param("after", after));
    return statement.query((row, n) -> line(batch, row)).list();
  }

  /** As the words stand in a line of JSON. */
  private static String pattern(String words) {
    String quoted = Json.mapper().getNodeFactory().textNode(words).toString();
    return "%"
        + quoted
            .substring(1, quoted.length() - 1)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[!%_]", "!$0")
        + "%";
  }

  private ObjectLine line(Batch batch, ResultSet row) throws SQLException {
    long object = row.getLong("object_id");
    Optional<DataObject> data = data(row.getString("data_object"));
    List<AnswerLine> answers = answers(batch.id(), object);
    return new ObjectLine(
        object,
        Outcome.valueOf(row.getString("state")),
        Times.read(row, "settled_at").orElseThrow(),
        data.flatMap(DataObject::sourceRef).map(URI::toString),
        data.flatMap(DataObject::source).map(ObjectLines::beginning),
        answers,
        MostSay.of(batch.spec().taskType(), answers),
        reasons(batch.id(), object));
  }

  private static String beginning(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + " …";
  }

  /** What is to be labelled; empty where the line names nothing, and could only be declined. */
  private static Optional<DataObject> data(String line) {
    try {
      return Optional.of(DataObject.of(Json.mapper().readValue(line, ObjectNode.class)));
    } catch (InputException e) {
      return Optional.empty();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a manifest's line was stored that is none", e);
    }
  }

  private List<AnswerLine> answers(long batch, long object) {
    return jdbc.sql(ANSWERS)
        .param("batch", batch)
        .param("object", object)
        .query(ObjectLines::answer)
        .list();
  }

  private static AnswerLine answer(ResultSet row, int number) throws SQLException {
    String worker = row.getString("worker_id");
    return new AnswerLine(
        worker,
        Optional.ofNullable(row.getString("name")).orElse(worker),
        Times.read(row, "submitted_at").orElseThrow(),
        AnswerWords.of(Optional.ofNullable(row.getString("content"))),
        row.getString("state").equals("Answered") ? Standing.Counts : Standing.SetAside);
  }

  private List<String> reasons(long batch, long object) {
    return jdbc.sql(
            "SELECT decline_reason FROM task WHERE batch_id = :batch AND object_id = :object"
                + " AND decline_reason IS NOT NULL ORDER BY slot")
        .param("batch", batch)
        .param("object", object)
        .query(String.class)
        .list();
  }
}
