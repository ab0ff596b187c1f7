package io.plumbline.workforce.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.workforce.assignment.Offer;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.consensus.Consensus;
import io.plumbline.workforce.task.Settlement.Held;
import java.util.List;
import java.util.Optional;

/**
 * Asks one more worker about an object whose answers disagree, up to the batch's maximum. Decided
 * by the answers alone, when none is under way: which workers are asked does not depend on timing.
 */
final class Overlap {
  private final TaskRows tasks;

  Overlap(TaskRows tasks) {
    this.tasks = tasks;
  }

  /**
   * The next offer; empty when the answers agree, or nobody else is to be asked. Belongs into a
   * transaction that holds the object.
   *
   * @param turns at the object, none of which goes on
   */
  Optional<Offer> next(Held held, Turns turns) {
    return held.batch()
        .spec()
        .maxWorkersPerObject()
        .filter(most -> turns.mayGrowTo(most) && !isSure(held))
        .flatMap(
            most -> held.batch().spec().assignment().nextOffer(held.task().object(), turns.made()));
  }

  private boolean isSure(Held held) {
    Batch batch = held.batch();
    List<ObjectNode> answers =
        tasks.answers(batch.id(), held.task().object()).stream().map(Overlap::content).toList();
    return Consensus.of(batch.spec().taskType(), new LabelCategories(batch.labels()))
        .isSure(answers);
  }

  private static ObjectNode content(String answer) {
    try {
      return Json.mapper().readValue(answer, ObjectNode.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer was stored that is none", e);
    }
  }
}
