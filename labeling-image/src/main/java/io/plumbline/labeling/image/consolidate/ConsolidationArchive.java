package io.plumbline.labeling.image.consolidate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.dataset.BatchEntry;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.dataset.LabelRecord;
import io.plumbline.labeling.dataset.ObjectResponse;
import io.plumbline.labeling.dataset.WorkerAnswer;
import io.plumbline.labeling.image.consolidate.ConsolidationEvent.Annotation;
import io.plumbline.labeling.image.consolidate.ConsolidationEvent.AnnotationData;
import io.plumbline.labeling.image.consolidate.ConsolidationEvent.ConsolidatedAnnotation;
import io.plumbline.labeling.image.consolidate.ConsolidationEvent.Data;
import io.plumbline.labeling.image.consolidate.ConsolidationEvent.Request;
import io.plumbline.labeling.image.consolidate.ConsolidationEvent.Response;
import io.plumbline.labeling.image.output.Annotations;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.json.JsonLinesWriter;
import io.plumbline.labeling.json.LineSource.LineSink;
import io.plumbline.labeling.manifest.DataObject;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Ground Truth's record of a consolidation: what its Lambda function would have been sent and have
 * answered, and the annotations of the iteration.
 */
final class ConsolidationArchive {
  private final ObjectStore store;
  private final JobFolder folder;
  private final StepContext context;
  private final Annotations annotations;

  ConsolidationArchive(StepContext context, LabelCategories categories) {
    this.store = context.store();
    this.folder = context.folder();
    this.context = context;
    this.annotations = Annotations.of(context.input(), categories);
  }

  /**
   * Writes the three files of the iteration.
   *
   * @param labels those of the batch, in id order
   * @param sieve tells which answers count
   */
  void write(BitSet batch, List<LabelRecord> labels, AnswerSieve sieve) throws IOException {
    int iteration = context.input().iteration();
    Map<Long, LabelRecord> labelOf =
        labels.stream().collect(Collectors.toMap(LabelRecord::id, Function.identity()));
    BitSet labeled = (BitSet) batch.clone();
    labeled.stream().filter(id -> !labelOf.containsKey((long) id)).forEach(labeled::clear);
    new JsonArrayFile(store, folder.consolidationRequest(iteration, context.input().date()))
        .write(sink -> writeRequests(labeled, sieve, sink));
    new JsonArrayFile(store, folder.consolidationResponse(iteration, context.input().date()))
        .write(sink -> forEachLabeled(labelOf, (entry, label) -> sink.accept(response(label))));
    JsonLinesWriter.write(
        store,
        folder.intermediateAnnotations(iteration),
        sink -> forEachLabeled(labelOf, (entry, label) -> sink.accept(annotation(entry, label))));
  }

  /** Batch and responses are in the order of ids both, so one pass over each is enough. */
  private void writeRequests(BitSet labeled, AnswerSieve sieve, LineSink sink) throws IOException {
    int iteration = context.input().iteration();
    try (var batch = JsonLinesReader.open(store, folder.batch(iteration), BatchEntry.class)) {
      new Responses(store, folder)
          .forEach(
              iteration,
              labeled,
              response -> sink.accept(request(entryOf(response.id(), batch), response, sieve)));
    }
  }

  private static BatchEntry entryOf(long id, JsonLinesReader<BatchEntry> batch) {
    BatchEntry entry = batch.next();
    while (entry.id() != id) {
      entry = batch.next();
    }
    return entry;
  }

  @FunctionalInterface
  private interface Visitor {
    void visit(BatchEntry entry, LabelRecord label) throws IOException;
  }

  private void forEachLabeled(Map<Long, LabelRecord> labels, Visitor visitor) throws IOException {
    try (var batch =
        JsonLinesReader.open(store, folder.batch(context.input().iteration()), BatchEntry.class)) {
      while (batch.hasNext()) {
        BatchEntry entry = batch.next();
        if (labels.containsKey(entry.id())) {
          visitor.visit(entry, labels.get(entry.id()));
        }
      }
    }
  }

  private static Request request(BatchEntry entry, ObjectResponse response, AnswerSieve sieve) {
    List<Annotation> given =
        response.answers().stream()
            .filter(answer -> sieve.isKept(entry.id(), answer))
            .map(ConsolidationArchive::annotation)
            .toList();
    return new Request(id(entry.id()), data(entry.dataObject()), given);
  }

  private static Annotation annotation(WorkerAnswer answer) {
    return new Annotation(answer.workerId(), new AnnotationData(answer.answerContent().toString()));
  }

  private Response response(LabelRecord label) {
    ObjectNode content = annotations.annotation(Annotations.human(label));
    return new Response(id(label.id()), new ConsolidatedAnnotation(content));
  }

  private ConsolidationEvent.IntermediateAnnotation annotation(
      BatchEntry entry, LabelRecord label) {
    DataObject object = DataObject.of(entry.dataObject());
    return new ConsolidationEvent.IntermediateAnnotation(
        id(entry.id()),
        annotations.with(entry.dataObject().toString(), Annotations.human(label)),
        object.sourceRef().isPresent() ? "source-ref" : "source");
  }

  private static Data data(ObjectNode line) {
    DataObject object = DataObject.of(line);
    return new Data(object.sourceRef().map(ObjectUri::format), object.source());
  }

  private static String id(long id) {
    return Long.toString(id);
  }
}
