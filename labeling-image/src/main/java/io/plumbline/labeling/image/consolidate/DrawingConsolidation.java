package io.plumbline.labeling.image.consolidate;

import io.plumbline.labeling.boxes.BoxAnswer;
import io.plumbline.labeling.boxes.BoxAnswers;
import io.plumbline.labeling.boxes.BoxConsolidation;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ConsolidatedBoxes;
import io.plumbline.labeling.boxes.CrowdBoundingBox;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.boxes.WorkerBoxes;
import io.plumbline.labeling.dataset.LabelRecord;
import io.plumbline.labeling.dataset.ObjectResponse;
import io.plumbline.labeling.image.objects.Rejections;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.step.StepContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Boxes, weighed over all answers of the job. */
final class DrawingConsolidation implements Consolidation {
  private final StepContext context;
  private final LabelCategories categories;
  private final CrowdBoundingBox element;
  private final Responses responses;

  DrawingConsolidation(StepContext context, LabelCategories categories) {
    this.context = context;
    this.categories = categories;
    this.element = new CrowdBoundingBox(categories);
    this.responses = new Responses(context.store(), context.folder());
  }

  @Override
  public List<LabelRecord> consolidate(BitSet batch, AnswerSieve sieve) throws IOException {
    int iteration = context.input().iteration();
    List<BoxAnswers> answers = new ArrayList<>();
    Map<Long, ImageSize> sizes = new HashMap<>();
    AnswerSieve silent = new AnswerSieve(new Rejections());
    responses.forEachBefore(
        iteration, response -> answers.add(answers(response, silent, new HashMap<>())));
    responses.forEach(iteration, batch, response -> answers.add(answers(response, sieve, sizes)));
    return new BoxConsolidation()
        .consolidate(answers, categories.size()).stream()
            .filter(object -> sizes.containsKey(object.object()))
            .map(object -> label(object, sizes.get(object.object())))
            .toList();
  }

  private BoxAnswers answers(
      ObjectResponse response, AnswerSieve sieve, Map<Long, ImageSize> sizes) {
    Map<String, BoxAnswer> read = new TreeMap<>();
    response
        .answers()
        .forEach(
            given ->
                sieve
                    .read(
                        response.id(),
                        given,
                        answer ->
                            element.read(answer.answerContent().path(CrowdBoundingBox.ELEMENT)))
                    .ifPresent(answer -> read.put(given.workerId(), answer)));
    CommonSize.keep(response.id(), read, BoxAnswer::size, sieve)
        .ifPresent(size -> sizes.put(response.id(), size));
    return new BoxAnswers(
        response.id(),
        read.entrySet().stream()
            .map(entry -> new WorkerBoxes(entry.getKey(), entry.getValue().boxes()))
            .toList());
  }

  private LabelRecord label(ConsolidatedBoxes object, ImageSize size) {
    return new LabelRecord(
        object.object(),
        new Label.OfBoxes(new BoxLabel(size, object.boxes())),
        confidence(object),
        object.workers(),
        context.input().date());
  }

  /** The mean of the boxes'; where several people saw nothing, nothing is in doubt. */
  private static double confidence(ConsolidatedBoxes object) {
    return object.boxes().stream()
        .mapToDouble(ScoredBox::confidence)
        .average()
        .orElse(object.workers() > 1 ? 1 : 0);
  }
}
