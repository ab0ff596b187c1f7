package io.plumbline.labeling.image.consolidate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.consolidation.Answer;
import io.plumbline.labeling.dataset.BatchEntry;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.dataset.LabelRecord;
import io.plumbline.labeling.image.consolidate.ConsolidationEvent.Annotation;
import io.plumbline.labeling.image.consolidate.ConsolidationEvent.AnnotationData;
import io.plumbline.labeling.image.consolidate.ConsolidationEvent.ConsolidatedAnnotation;
import io.plumbline.labeling.image.consolidate.ConsolidationEvent.Data;
import io.plumbline.labeling.image.consolidate.ConsolidationEvent.Request;
import io.plumbline.labeling.image.consolidate.ConsolidationEvent.Response;
import io.plumbline.labeling.image.output.Annotations;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.json.JsonLinesWriter;
import io.plumbline.labeling.json.LineSource.LineSink;
import io.plumbline.labeling.manifest.AugmentedLine;
import io.plumbline.labeling.manifest.DataObject;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
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
  private final LabelCategories categories;
  private final AugmentedLine augmented;

  ConsolidationArchive(StepContext context, LabelCategories categories) {
    this.store = context.store();
    this.folder = context.folder();
    this.context = context;
    this.categories = categories;
    this.augmented = Annotations.of(context.input(), categories);
  }

  /**
   * Writes the three files of the iteration.
   *
   * @param answers the valid answers of the iteration
   * @param labels its labels, in id order
   */
  void write(List<Answer> answers, List<LabelRecord> labels) throws IOException {
    int iteration = context.input().iteration();
    Map<Long, LabelRecord> labelOf =
        labels.stream().collect(Collectors.toMap(LabelRecord::id, Function.identity()));
    Map<Long, List<Answer>> answersTo =
        answers.stream().collect(Collectors.groupingBy(Answer::object));
    new JsonArrayFile(store, folder.consolidationRequest(iteration, context.input().date()))
        .write(sink -> forEachLabeled(labelOf, (entry, label) -> request(entry, answersTo, sink)));
    new JsonArrayFile(store, folder.consolidationResponse(iteration, context.input().date()))
        .write(sink -> forEachLabeled(labelOf, (entry, label) -> sink.accept(response(label))));
    JsonLinesWriter.write(
        store,
        folder.intermediateAnnotations(iteration),
        sink -> forEachLabeled(labelOf, (entry, label) -> sink.accept(annotation(entry, label))));
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

  private void request(BatchEntry entry, Map<Long, List<Answer>> answers, LineSink sink)
      throws IOException {
    List<Annotation> annotations =
        answers.getOrDefault(entry.id(), List.of()).stream().map(this::annotation).toList();
    sink.accept(new Request(id(entry.id()), data(entry.dataObject()), annotations));
  }

  private Annotation annotation(Answer answer) {
    ObjectNode content = Json.mapper().createObjectNode();
    content.putObject(crowdElement()).put("label", categories.names().get(answer.label()));
    return new Annotation(answer.worker(), new AnnotationData(content.toString()));
  }

  private String crowdElement() {
    return context.input().taskType() == TaskType.IMAGE_CLASSIFICATION
        ? "crowd-image-classifier"
        : "crowd-classifier";
  }

  private Response response(LabelRecord label) {
    ObjectNode content = augmented.annotation(Annotations.human(label));
    return new Response(id(label.id()), new ConsolidatedAnnotation(content));
  }

  private ConsolidationEvent.IntermediateAnnotation annotation(
      BatchEntry entry, LabelRecord label) {
    DataObject object = DataObject.of(entry.dataObject());
    return new ConsolidationEvent.IntermediateAnnotation(
        id(entry.id()),
        augmented.with(entry.dataObject().toString(), Annotations.human(label)),
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
