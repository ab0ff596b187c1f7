package io.plumbline.workforce.response;

import io.plumbline.labeling.json.JsonLinesWriter;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import io.plumbline.workforce.batch.Batch;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.List;

/**
 * Writes the responses of a batch: a worker response file for each object with an answer, and
 * {@code responses.jsonl} last. The same objects make the same files. All are encrypted with the
 * key of their batch, where it names one. The answers, which may be thousands of masks, are read
 * from the database one object after the other and never held all at once.
 */
public final class ResponseFiles {
  private final ObjectStore store;
  private final SettledObjects objects;

  public ResponseFiles(ObjectStore store, SettledObjects objects) {
    this.store = store;
    this.objects = objects;
  }

  /**
   * Writes them all; belongs into a transaction that holds the batch's row.
   *
   * @throws InterruptedIOException when the thread is interrupted
   */
  void write(Batch batch) throws IOException {
    ObjectStore target = batch.spec().kmsKeyId().map(store::encryptingWith).orElse(store);
    List<SettledObject> settled = objects.of(batch.id());
    writeWorkerResponses(target, batch, settled);
    JsonLinesWriter.write(
        target,
        ObjectUri.within(batch.spec().responses(), "responses.jsonl"),
        settled.stream().map(o -> o.toObjectResponse(answers(batch, o))).iterator());
  }

  private void writeWorkerResponses(ObjectStore target, Batch batch, List<SettledObject> settled)
      throws IOException {
    try (ParallelWrites writes = new ParallelWrites(target)) {
      for (SettledObject object : settled) {
        if (object.isAnswered()) {
          URI file = ObjectUri.within(batch.spec().responses(), object.fileName());
          writes.add(file, WorkerResponse.of(answers(batch, object)));
        }
      }
      writes.await();
    }
  }

  private List<StoredAnswer> answers(Batch batch, SettledObject object) {
    return object.isAnswered() ? objects.answers(batch.id(), object) : List.of();
  }
}
