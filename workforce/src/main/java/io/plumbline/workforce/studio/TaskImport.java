package io.plumbline.workforce.studio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.studio.BatchObjects.Entry;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a task of each object of a batch, once. What is there is asked for first and last: whatever
 * was cut off before, and whatever came late, no object is left out and none is there twice.
 */
final class TaskImport {
  private static final int LISTED = 500;
  private static final int CHUNK = 100;
  private static final int LONGEST_CHUNK = 1 << 20;

  private final BatchObjects objects;
  private final ObjectStore store;

  TaskImport(BatchObjects objects, ObjectStore store) {
    this.objects = objects;
    this.store = store;
  }

  /**
   * Imports what is missing.
   *
   * @param working told before each call, since the import may take long
   * @return when the first of the links to images that were made ceases to work
   * @throws StudioProblem when Label Studio has not all of it yet
   */
  Optional<Instant> complete(Batch batch, Server server, long project, Working working)
      throws StudioProblem, InterruptedException, IOException {
    Chunk chunk = new Chunk(server, project, working);
    Set<Long> known = objects.ids(batch.id());
    Set<Long> present = present(server, project, known, working);
    long missing = 0;
    long last = -1;
    List<Entry> some = objects.after(batch.id(), last, CHUNK);
    while (!some.isEmpty()) {
      for (Entry entry : some) {
        last = entry.id();
        if (!present.contains(entry.id())) {
          chunk.add(entry, TaskData.of(entry.object(), store, batch.spec().availabilityLifetime()));
          missing++;
        }
      }
      some = objects.after(batch.id(), last, CHUNK);
    }
    chunk.flush();
    if (missing > 0) {
      requireAll(present(server, project, known, working).size(), present.size() + missing);
    }
    return chunk.linksUntil;
  }

  private static void requireAll(long found, long expected) throws StudioProblem {
    if (found < expected) {
      throw new StudioProblem(
          "Label Studio has taken " + found + " of " + expected + " tasks so far");
    }
  }

  /** The objects that have a task; of two tasks for one of them the later is deleted. */
  private static Set<Long> present(Server server, long project, Set<Long> known, Working working)
      throws StudioProblem, InterruptedException, IOException {
    Set<Long> present = new HashSet<>();
    new Pages(server, project)
        .forEach(
            Query.all(LISTED),
            task -> {
              working.goesOn();
              OptionalLong object = task.object();
              boolean ours = object.isPresent() && known.contains(object.getAsLong());
              if (ours && !present.add(object.getAsLong())) {
                server.deleteTask(task.id());
              }
            });
    return present;
  }

  /** Tasks that go together. */
  private static final class Chunk {
    private final Server server;
    private final long project;
    private final Working working;
    private ArrayNode tasks = Json.mapper().createArrayNode();
    private int length;
    private Optional<Instant> linksUntil = Optional.empty();

    Chunk(Server server, long project, Working working) {
      this.server = server;
      this.project = project;
      this.working = working;
    }

    void add(Entry entry, TaskData data) throws StudioProblem, InterruptedException {
      ObjectNode task = Json.mapper().createObjectNode();
      task.set("data", data.data());
      task.putObject("meta").put(ProjectForm.OBJECT, entry.id());
      tasks.add(task);
      length += data.data().toString().length();
      linksUntil =
          Stream.concat(linksUntil.stream(), data.linkUntil().stream()).min(Instant::compareTo);
      if (tasks.size() == CHUNK || length >= LONGEST_CHUNK) {
        flush();
      }
    }

    void flush() throws StudioProblem, InterruptedException {
      if (!tasks.isEmpty()) {
        working.goesOn();
        server.importTasks(project, tasks);
        tasks = Json.mapper().createArrayNode();
        length = 0;
      }
    }
  }
}
