package io.plumbline.labeling.image.consolidate;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.consolidation.Answer;
import io.plumbline.labeling.consolidation.Consensus;
import io.plumbline.labeling.consolidation.DawidSkene;
import io.plumbline.labeling.dataset.LabelRecord;
import io.plumbline.labeling.dataset.ObjectResponse;
import io.plumbline.labeling.dataset.WorkerAnswer;
import io.plumbline.labeling.image.objects.Rejections;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.step.StepContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Classes, weighed over all answers of the job. */
final class ClassConsolidation implements Consolidation {
  private final StepContext context;
  private final LabelCategories categories;
  private final Responses responses;

  ClassConsolidation(StepContext context, LabelCategories categories) {
    this.context = context;
    this.categories = categories;
    this.responses = new Responses(context.store(), context.folder());
  }

  @Override
  public List<LabelRecord> consolidate(BitSet batch, AnswerSieve sieve) throws IOException {
    int iteration = context.input().iteration();
    List<Answer> answers = new ArrayList<>();
    AnswerSieve silent = new AnswerSieve(new Rejections());
    responses.forEachBefore(iteration, response -> add(response, silent, answers));
    responses.forEach(iteration, batch, response -> add(response, sieve, answers));
    return new DawidSkene()
        .consolidate(answers, categories.size()).stream()
            .filter(consensus -> batch.get(Math.toIntExact(consensus.object())))
            .map(this::label)
            .toList();
  }

  private void add(ObjectResponse response, AnswerSieve sieve, List<Answer> answers) {
    for (WorkerAnswer given : response.answers()) {
      sieve
          .read(response.id(), given, this::index)
          .ifPresent(index -> answers.add(new Answer(response.id(), given.workerId(), index)));
    }
  }

  /** Whatever the element is called, it holds the class's name. */
  private int index(WorkerAnswer answer) {
    for (JsonNode element : answer.answerContent()) {
      if (element.path("label").isTextual()) {
        String name = element.get("label").textValue();
        return categories
            .indexOf(name)
            .orElseThrow(
                () -> new InputException("\"" + name + "\" is not one of the label categories"));
      }
    }
    throw new InputException("it names no label");
  }

  private LabelRecord label(Consensus consensus) {
    return new LabelRecord(
        consensus.object(),
        new Label.OfClass(consensus.label()),
        consensus.confidence(),
        consensus.workers(),
        context.input().date());
  }
}
