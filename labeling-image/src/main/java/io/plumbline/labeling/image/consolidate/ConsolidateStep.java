package io.plumbline.labeling.image.consolidate;

import io.plumbline.labeling.dataset.FailureRecord;
import io.plumbline.labeling.dataset.LabelRecord;
import io.plumbline.labeling.dataset.Outcome;
import io.plumbline.labeling.image.objects.Batches;
import io.plumbline.labeling.image.objects.Rejections;
import io.plumbline.labeling.json.JsonLinesWriter;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.step.Step;
import io.plumbline.labeling.step.StepContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns people's answers for one batch into labels, and keeps what led to them. */
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
    LabelCategories categories = categories(context);
    BitSet batch = new Batches(context.store(), context.folder()).read(iteration(context));
    var rejections = new Rejections();
    var sieve = new AnswerSieve(rejections);
    List<LabelRecord> labels = Consolidation.of(context, categories).consolidate(batch, sieve);
    List<FailureRecord> failures = failures(context, batch, labels);
    failures.forEach(failure -> rejections.add(failure.id(), failure.reason()));
    write(context, parameters.kind(), labels, failures);
    new ConsolidationArchive(context, categories).write(batch, labels, sieve);
    return new ConsolidateResult(labels.size(), failures.size(), rejections.sentences());
  }

  private static LabelCategories categories(StepContext context) throws IOException {
    try (InputStream in = context.store().read(context.folder().labelCategories())) {
      return LabelCategories.parse(in);
    }
  }

  private static int iteration(StepContext context) {
    return context.input().iteration();
  }

  private static List<FailureRecord> failures(
      StepContext context, BitSet batch, List<LabelRecord> labels) throws IOException {
    var unanswered = (BitSet) batch.clone();
    labels.forEach(label -> unanswered.clear(Math.toIntExact(label.id())));
    Map<Long, Outcome> outcomes = new HashMap<>();
    new Responses(context.store(), context.folder())
        .forEach(
            iteration(context),
            unanswered,
            response -> outcomes.put(response.id(), response.outcome()));
    return unanswered.stream().mapToObj(id -> new FailureRecord(id, reason(outcomes, id))).toList();
  }

  private static String reason(Map<Long, Outcome> outcomes, long id) {
    return Unanswered.reason(Optional.ofNullable(outcomes.get(id)));
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
