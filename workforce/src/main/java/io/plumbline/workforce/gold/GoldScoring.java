package io.plumbline.workforce.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.batch.StorePause;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.duty.Duty;
import io.plumbline.workforce.gold.GoldRows.Marked;
import io.plumbline.workforce.gold.GoldRows.Turn;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores the answers to gold tasks, each once, some time after it was taken: whoever answers waits
 * for it no longer than for another, and a store that is down holds nobody up. A score depends on
 * nothing but answer and truth, so two replicas may find the same one.
 */
public final class GoldScoring implements Duty {
  private static final Logger log = LoggerFactory.getLogger(GoldScoring.class);
  private static final int MOST_A_ROUND = 1000;

  private final BatchRows batches;
  private final GoldRows rows;
  private final ObjectStore store;
  private final Transactions transactions;
  private final StorePause pause;

  /**
   * @param store holds the truths that are files
   */
  public GoldScoring(
      BatchRows batches,
      GoldRows rows,
      ObjectStore store,
      Transactions transactions,
      StorePause pause) {
    this.batches = batches;
    this.rows = rows;
    this.store = store;
    this.transactions = transactions;
    this.pause = pause;
  }

  @Override
  public void perform() {
    for (Batch batch : pause.due(batches.withGoldDue())) {
      score(batch);
    }
  }

  private void score(Batch batch) {
    Marking marking =
        Marking.of(batch.spec().taskType(), new LabelCategories(batch.labels()), store);
    try {
      rows.due(batch.id(), MOST_A_ROUND).forEach(turn -> score(batch, turn, marking));
    } catch (UncheckedIOException e) {
      log.warn("a gold truth of batch {} cannot be read; it is tried again", batch.key(), e);
      pause.failed(batch);
    }
  }

  private void score(Batch batch, Turn turn, Marking marking) {
    Optional<Marked> answer = rows.marked(turn);
    OptionalDouble score =
        answer.isPresent() ? score(batch, answer.get(), marking) : OptionalDouble.empty();
    transactions.run(
        () -> {
          score.ifPresent(value -> rows.score(turn, value));
          rows.done(turn);
        });
  }

  private static OptionalDouble score(Batch batch, Marked answer, Marking marking) {
    try {
      Label truth = Json.mapper().readValue(answer.truth(), Label.class);
      ObjectNode content = Json.mapper().readValue(answer.content(), ObjectNode.class);
      return OptionalDouble.of(marking.score(content, truth));
    } catch (InputException e) {
      log.warn("an answer to a gold task of {} has no score: {}", batch.key(), e.getMessage());
      return OptionalDouble.empty();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer or a truth was stored that is none", e);
    }
  }
}
