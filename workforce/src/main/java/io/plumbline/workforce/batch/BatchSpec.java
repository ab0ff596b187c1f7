package io.plumbline.workforce.batch;

import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.workforce.assignment.Assignment;
import io.plumbline.workforce.refusal.Requirement;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the operator asks of a batch: the body of its PUT (docs/reference/steps.md 5.1).
 *
 * @param manifest the objects, {@code batch.jsonl}
 * @param responses the folder that the answers are written to, with a closing slash
 * @param labels the label category file
 * @param workersPerObject how many different workers are asked about each object, 1 to 9
 * @param taskTimeLimitSeconds how long a worker may hold a task
 * @param availabilityLifetimeSeconds how long tasks are handed out before the batch is closed
 * @param instructions how people are to do the task, in more words than the description
 * @param kmsKeyId what the responses are encrypted with, in place of the installation's key
 * @param maxWorkersPerObject how many workers may be asked about an object whose answers disagree;
 *     empty where nobody is asked beyond {@code workersPerObject}
 * @param gold objects whose label is known, to be slipped in among the others
 */
public record BatchSpec(
    JobKey job,
    int iteration,
    TaskType taskType,
    BatchKind kind,
    URI manifest,
    URI responses,
    URI labels,
    long seed,
    int workersPerObject,
    long taskTimeLimitSeconds,
    long availabilityLifetimeSeconds,
    String title,
    String description,
    List<String> keywords,
    TeamSpec team,
    Optional<String> kmsKeyId,
    Optional<InstructionsSpec> instructions,
    Optional<Integer> maxWorkersPerObject,
    Optional<GoldSpec> gold) {
  private static final int MOST_WORKERS = 9;
  private static final int LONGEST_TITLE = 128;
  private static final int LONGEST_DESCRIPTION = 255;
  private static final int LONGEST_KEY_ID = 2048;

  public BatchSpec {
    Requirement.present(job, "job");
    Requirement.that(iteration >= 1, "field \"iteration\" must be at least 1");
    Requirement.present(taskType, "taskType");
    Requirement.present(kind, "kind");
    Requirement.present(manifest, "manifest");
    Requirement.present(labels, "labels");
    Requirement.that(
        Requirement.present(responses, "responses").toString().endsWith("/"),
        "field \"responses\" must name a folder, with a closing slash");
    Requirement.that(
        workersPerObject >= 1 && workersPerObject <= MOST_WORKERS,
        "field \"workersPerObject\" must be from 1 to " + MOST_WORKERS);
    Requirement.that(
        taskTimeLimitSeconds >= 1, "field \"taskTimeLimitSeconds\" must be at least 1");
    Requirement.that(
        availabilityLifetimeSeconds >= 1,
        "field \"availabilityLifetimeSeconds\" must be at least 1");
    Requirement.text(title, "title", LONGEST_TITLE);
    Requirement.text(description, "description", LONGEST_DESCRIPTION);
    keywords = Optional.ofNullable(keywords).map(List::copyOf).orElse(List.of());
    Requirement.present(team, "team").simulated().ifPresent(crew -> crew.requireFor(taskType));
    kmsKeyId = Optional.ofNullable(kmsKeyId).flatMap(given -> given);
    kmsKeyId.ifPresent(key -> Requirement.text(key, "kmsKeyId", LONGEST_KEY_ID));
    instructions = Optional.ofNullable(instructions).flatMap(given -> given);
    maxWorkersPerObject = Optional.ofNullable(maxWorkersPerObject).flatMap(given -> given);
    requireMore(maxWorkersPerObject, workersPerObject);
    gold = Optional.ofNullable(gold).flatMap(given -> given);
    gold.ifPresent(spec -> spec.requireFor(taskType));
  }

  private static void requireMore(Optional<Integer> most, int least) {
    most.ifPresent(
        workers ->
            Requirement.that(
                workers > least && workers <= MOST_WORKERS,
                "field \"maxWorkersPerObject\" must be more than \"workersPerObject\", %d, and at most %d"
                    .formatted(least, MOST_WORKERS)));
  }

  public BatchKey key() {
    return new BatchKey(job, iteration);
  }

  public TeamKey teamKey() {
    return new TeamKey(job.namespace(), team.name());
  }

  public Duration taskTimeLimit() {
    return Duration.ofSeconds(taskTimeLimitSeconds);
  }

  public Duration availabilityLifetime() {
    return Duration.ofSeconds(availabilityLifetimeSeconds);
  }

  /** Who is asked about which object. */
  public Assignment assignment() {
    return team.assignment(seed, iteration);
  }
}
