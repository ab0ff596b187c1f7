package io.plumbline.workforce.console;

import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.batch.InstructionsSpec;
import io.plumbline.workforce.refusal.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a {@link TaskPreview} of a job, which nobody need have started. */
final class TaskPreviews {
  private static final String TASK = "/spec/humanTaskConfig/";
  private static final int OBJECTS = 8;
  private static final int MOST_LINES = 200;
  private static final long MOST_BYTES = 16L << 20;

  private TaskPreviews() {}

  static TaskPreview of(ObjectStore store, JobDocument job) throws IOException {
    TaskType type =
        TaskKind.of(job).orElseThrow(() -> Refusal.unknown("the job names no task type"));
    List<TaskPreview.Sample> objects = objects(store, job, type);
    if (objects.isEmpty()) {
      throw new DamagedFile("no object among the first lines of the input manifest");
    }
    return new TaskPreview(
        job.textOr(TASK + "taskTitle", ""),
        job.textOr(TASK + "taskDescription", ""),
        type,
        Categories.of(store, job),
        instructions(job),
        job.number(TASK + "taskTimeLimitInSeconds").orElse(TaskKind.taskSeconds(type)),
        objects);
  }

  private static Optional<InstructionsSpec> instructions(JobDocument job) {
    return job.has(TASK + "instructions")
        ? Optional.of(
            new InstructionsSpec(
                job.text(TASK + "instructions/short"), job.text(TASK + "instructions/full")))
        : Optional.empty();
  }

  private static List<TaskPreview.Sample> objects(ObjectStore store, JobDocument job, TaskType type)
      throws IOException {
    List<TaskPreview.Sample> objects = new ArrayList<>();
    try (LineScan lines =
        LineScan.open(store, job.uri(JobFiles.INPUT), new Budget(MOST_LINES, MOST_BYTES))) {
      Optional<String> line = lines.next();
      while (line.isPresent() && objects.size() < OBJECTS) {
        ShownObject.of(line.get())
            .filter(object -> object.image().isPresent() == type.isImage())
            .map(object -> new TaskPreview.Sample(object.image(), object.text()))
            .ifPresent(objects::add);
        line = lines.next();
      }
    }
    return objects;
  }
}
