package io.plumbline.labeling.image.consolidate;

import io.plumbline.labeling.consolidation.Answer;
import io.plumbline.labeling.consolidation.Consensus;
import io.plumbline.labeling.consolidation.DawidSkene;
import io.plumbline.labeling.dataset.FailureRecord;
import io.plumbline.labeling.dataset.LabelRecord;
import io.plumbline.labeling.dataset.ObjectResponse;
import io.plumbline.labeling.image.objects.Batches;
import io.plumbline.labeling.image.objects.Rejections;
import io.plumbline.labeling.json.JsonLinesWriter;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.step.Step;
import io.plumbline.labeling.step.StepContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns people's answers for one batch into labels. The answers of all earlier batches are weighed
 * too, for what they say about the workers; their labels stay as they are.
 */
public final class ConsolidateStep implements Step<ConsolidateParameters, ConsolidateResult> {
  @Override
  public String name() {
    return "consolidate";
  }

  @Override
  public Class<ConsolidateParameters> parameterType() {
    return ConsolidateParameters.class;
  }

  @Override
  public ConsolidateResult run(StepContext context, ConsolidateParameters parameters)
      throws IOException {
    int iteration = context.input().iteration();
    LabelCategories categories = categories(context);
    var answers = new BatchAnswers(context.store(), context.folder(), categories);
    BitSet batch = new Batches(context.store(), context.folder()).read(iteration);
    Map<Long, ObjectResponse> responses = answers.responses(iteration);
    responses.keySet().removeIf(id -> !batch.get(Math.toIntExact(id)));
    var rejections = new Rejections();
    List<Answer> given = answers.valid(responses, rejections);
    List<Answer> all = new ArrayList<>(answers.before(iteration));
    all.addAll(given);
    List<LabelRecord> labels = labels(context, batch, all, categories);
    List<FailureRecord> failures = failures(batch, labels, responses, rejections);
    write(context, parameters.kind(), labels, failures);
    new ConsolidationArchive(context, categories).write(given, labels);
    return new ConsolidateResult(labels.size(), failures.size(), rejections.sentences());
  }

  private static LabelCategories categories(StepContext context) throws IOException {
    try (InputStream in = context.store().read(context.folder().labelCategories())) {
      return LabelCategories.parse(in);
    }
  }

  private static List<LabelRecord> labels(
      StepContext context, BitSet batch, List<Answer> answers, LabelCategories categories) {
    return new DawidSkene()
        .consolidate(answers, categories.names().size()).stream()
            .filter(consensus -> batch.get(Math.toIntExact(consensus.object())))
            .map(consensus -> label(consensus, context.input().date()))
            .toList();
  }

  private static LabelRecord label(Consensus consensus, String date) {
    return new LabelRecord(
        consensus.object(), consensus.label(), consensus.confidence(), consensus.workers(), date);
  }

  private static List<FailureRecord> failures(
      BitSet batch,
      List<LabelRecord> labels,
      Map<Long, ObjectResponse> responses,
      Rejections rejections) {
    var unanswered = (BitSet) batch.clone();
    labels.forEach(label -> unanswered.clear(Math.toIntExact(label.id())));
    return unanswered.stream()
        .mapToObj(
            id -> {
              Optional<ObjectResponse> response = Optional.ofNullable(responses.get((long) id));
              String reason = Unanswered.reason(response);
              rejections.add(id, reason);
              return new FailureRecord(id, reason);
            })
        .toList();
  }

  private static void write(
      StepContext context, BatchKind kind, List<LabelRecord> labels, List<FailureRecord> failures)
      throws IOException {
    int iteration = context.input().iteration();
    JsonLinesWriter.write(
        context.store(), context.folder().consolidationFailures(iteration), failures.iterator());
    if (kind == BatchKind.Certification) {
      JsonLinesWriter.write(
          context.store(), context.folder().certificationLabels(iteration), labels.iterator());
    }
    JsonLinesWriter.write(
        context.store(), context.folder().humanLabels(iteration), labels.iterator());
  }
}
