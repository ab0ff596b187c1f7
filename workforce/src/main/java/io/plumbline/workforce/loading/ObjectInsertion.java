package io.plumbline.workforce.loading;

import io.plumbline.labeling.dataset.BatchEntry;
import io.plumbline.workforce.assignment.Assignment;
import io.plumbline.workforce.assignment.Offer;
import io.plumbline.workforce.batch.Batch;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** Puts the objects of a batch and their first offers into the database, a thousand at a time. */
public final class ObjectInsertion {
  private static final int CHUNK = 1000;
  private static final String OBJECT =
      "INSERT INTO batch_object (batch_id, object_id, data_object, wanted, state)"
          + " VALUES (?, ?, ?, ?, 'Open')";
  private static final String TASK =
      "INSERT INTO task (batch_id, object_id, slot, worker_id, state, place)"
          + " VALUES (?, ?, ?, ?, 'Offered', ?)";

  private final JdbcOperations jdbc;

  public ObjectInsertion(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Batch batch, Iterator<BatchEntry> entries) {
    while (entries.hasNext()) {
      insertChunk(batch, entries);
    }
  }

  private void insertChunk(Batch batch, Iterator<BatchEntry> entries) {
    Assignment assignment = batch.spec().assignment();
    HandoutOrder order = HandoutOrder.of(batch.spec());
    int wanted = batch.spec().workersPerObject();
    List<Object[]> objects = new ArrayList<>();
    List<Object[]> tasks = new ArrayList<>();
    while (entries.hasNext() && objects.size() < CHUNK) {
      BatchEntry entry = entries.next();
      objects.add(new Object[] {batch.id(), entry.id(), entry.dataObject().toString(), wanted});
      tasks.addAll(
          tasks(
              batch.id(),
              entry.id(),
              order.place(entry.id()),
              assignment.firstOffers(entry.id(), wanted)));
    }
    jdbc.batchUpdate(OBJECT, objects);
    jdbc.batchUpdate(TASK, tasks);
  }

  private static List<Object[]> tasks(long batch, long object, long place, List<Offer> offers) {
    List<Object[]> rows = new ArrayList<>();
    for (Offer offer : offers) {
      rows.add(new Object[] {batch, object, rows.size(), offer.worker().orElse(null), place});
    }
    return rows;
  }
}
