package io.plumbline.workforce.task;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.workforce.answer.AnswerForm;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.database.Times;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.refusal.Refusal;
import io.plumbline.workforce.task.OutsideRows.Row;
import io.plumbline.workforce.task.Settlement.Held;
import io.plumbline.workforce.task.Settlement.ObjectChange;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes answers of people whom another system asks, so that its tasks need no lease. The rules are
 * those of everybody's answers: a decline asks for one more person, and an object is settled when
 * no answer is wanted any more. Until then what somebody changes in the other system is changed
 * here too; telling the same again changes nothing.
 */
public final class OutsideAnswers {
  private final BatchRows batches;
  private final ObjectRows objects;
  private final TaskRows tasks;
  private final OutsideRows rows;
  private final Settlement settlement;
  private final Transactions transactions;
  private final Clock clock;
  private final Runnable settled;

  /**
   * @param settled told when an object is settled
   */
  public OutsideAnswers(
      BatchRows batches,
      JdbcClient jdbc,
      Transactions transactions,
      Clock clock,
      Runnable settled) {
    this.batches = batches;
    this.objects = new ObjectRows(jdbc);
    this.tasks = new TaskRows(jdbc);
    this.rows = new OutsideRows(jdbc);
    this.settlement = new Settlement(objects, tasks);
    this.transactions = transactions;
    this.clock = clock;
    this.settled = settled;
  }

  /**
   * Takes what somebody did with an object. No effect once the object is settled or its batch is
   * over.
   *
   * @throws Refusal when it is no answer of the batch's task type, in one sentence
   */
  public void take(Batch batch, long object, OutsideTurn turn) {
    AnswerForm form = AnswerForm.of(batch.spec().taskType(), new LabelCategories(batch.labels()));
    Optional<Answer> answer = turn.content().map(content -> Answer.of(content, form));
    Instant now = Times.now(clock);
    ObjectChange change = transactions.compute(() -> takeOnce(batch, object, turn, answer, now));
    if (change == ObjectChange.SETTLED) {
      settled.run();
    }
  }

  private ObjectChange takeOnce(
      Batch seen, long object, OutsideTurn turn, Optional<Answer> answer, Instant now) {
    Optional<Wanted> wanted = objects.lockUnsettled(seen.id(), object);
    if (wanted.isEmpty() || !batches.byId(seen.id()).takesAnswers(now)) {
      return ObjectChange.GOES_ON;
    }
    Optional<Row> before = rows.ofWorker(seen.id(), object, turn.worker());
    if (before.filter(row -> isAlike(row, answer)).isPresent()) {
      return ObjectChange.GOES_ON;
    }
    return before
        .map(Row::slot)
        .or(() -> rows.free(seen.id(), object))
        .map(slot -> leased(seen.id(), object, slot, turn))
        .map(task -> changed(new Held(seen, task, wanted.get()), turn, before, answer))
        .map(held -> settlement.of(held, now))
        .orElse(ObjectChange.GOES_ON);
  }

  private static boolean isAlike(Row row, Optional<Answer> answer) {
    return answer.isPresent()
        ? row.state() == TaskState.Answered && row.content().equals(answer.map(Answer::content))
        : row.state() == TaskState.Declined;
  }

  private static LeasedTask leased(long batch, long object, int slot, OutsideTurn turn) {
    return new LeasedTask(
        batch,
        object,
        slot,
        UUID.randomUUID().toString(),
        turn.worker(),
        TaskState.Leased,
        turn.accepted(),
        Optional.empty());
  }

  private Held changed(Held held, OutsideTurn turn, Optional<Row> before, Optional<Answer> answer) {
    rows.take(held.task(), turn.accepted());
    if (answer.isPresent()) {
      tasks.answered(held.task(), answer.get(), turn.submitted());
      // The decline that this was before has asked for one more person.
      before
          .filter(row -> row.state() == TaskState.Declined)
          .ifPresent(row -> rows.withdrawFree(held.task().batch(), held.task().object()));
    } else {
      tasks.declined(held.task(), Optional.empty());
      settlement.replaceDeclined(held);
    }
    return held;
  }
}
