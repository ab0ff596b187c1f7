package io.plumbline.workforce.people;

import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.batch.TeamKey;
import io.plumbline.workforce.database.Times;
import io.plumbline.workforce.gold.GoldDraw;
import io.plumbline.workforce.gold.GoldRows;
import io.plumbline.workforce.task.Handout;
import io.plumbline.workforce.task.PersonalLeases;
import io.plumbline.workforce.task.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where people get tasks and hand in answers: each sees the tasks of their own teams only, and
 * nothing of a lease that is not theirs. All calls throw a {@link
 * io.plumbline.workforce.refusal.Refusal} where something is not the person's.
 */
public final class PeopleDesk {
  private final Tasks tasks;
  private final PersonalLeases leases;
  private final Teams teams;
  private final BatchRows batches;
  private final WorkRows work;
  private final GoldRows gold;
  private final Clock clock;

  public PeopleDesk(
      Tasks tasks,
      PersonalLeases leases,
      Teams teams,
      BatchRows batches,
      JdbcClient jdbc,
      Clock clock) {
    this.tasks = tasks;
    this.leases = leases;
    this.teams = teams;
    this.batches = batches;
    this.work = new WorkRows(jdbc);
    this.gold = new GoldRows(jdbc);
    this.clock = clock;
  }

  /** What there is to do in a team. */
  public Work work(Person person, TeamKey team) {
    teams.require(team, person);
    Instant now = Times.now(clock);
    List<Work.Job> jobs =
        batches.handingOut(team, now).stream()
            .filter(person::mayWorkOn)
            .map(batch -> job(batch, person))
            .toList();
    Instant midnight = now.truncatedTo(ChronoUnit.DAYS);
    return new Work(jobs, work.answeredSince(team, person.id(), midnight));
  }

  private Work.Job job(Batch batch, Person person) {
    return new Work.Job(
        batch.key().job().name(),
        batch.spec().title(),
        batch.spec().taskType(),
        open(batch, person.id()));
  }

  /** The gold tasks to come count too: the number must not tell which they are. */
  private long open(Batch batch, String worker) {
    long objects = work.open(batch.id(), worker);
    return GoldDraw.of(batch.spec(), worker)
        .map(draw -> draw.tasks(objects, gold.had(batch.id(), worker), gold.left(batch, worker)))
        .orElse(objects);
  }

  /** The task that the person holds already, or else a new one; empty when there is none now. */
  public Optional<Handout> lease(Person person, TeamKey team) {
    teams.require(team, person);
    return tasks.lease(team, person.asker());
  }

  /** The task, where the person holds it now. */
  public Optional<Handout> held(Person person, String lease) {
    return leases.held(lease, person.id());
  }

  /** Takes an answer, in the form of the task's type, once. */
  public void answer(Person person, String lease, String answerContent) {
    leases.require(lease, person.id());
    tasks.answer(lease, answerContent);
  }

  /** The person does not want this task. */
  public void decline(Person person, String lease, Optional<String> reason) {
    leases.require(lease, person.id());
    tasks.decline(lease, reason);
  }

  /** The person gives the task back. */
  public void release(Person person, String lease) {
    leases.require(lease, person.id());
    tasks.release(lease);
  }

  /** What the person has saved of a task that they hold. */
  public Optional<String> draft(Person person, String lease) {
    return leases.draft(lease, person.id());
  }

  /** The same of a task that was just handed out to the person. */
  public Optional<String> savedDraft(Handout task) {
    return leases.savedDraft(task);
  }

  /** Saves what the person has done so far; JSON. */
  public void saveDraft(Person person, String lease, String content) {
    leases.saveDraft(lease, person.id(), content);
  }
}
