package io.plumbline.labeling.image.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.dataset.BatchEntry;
import io.plumbline.labeling.dataset.ObjectResponse;
import io.plumbline.labeling.dataset.Outcome;
import io.plumbline.labeling.dataset.WorkerAnswer;
import io.plumbline.labeling.image.SimulatedJob;
import io.plumbline.labeling.image.SimulatedJob.Stage;
import io.plumbline.labeling.image.TestJob;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.json.JsonLinesWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsolidateStepTest {
  @TempDir private Path folder;
  private final SimulatedJob simulated = new SimulatedJob(600);
  private TestJob job;

  @BeforeEach
  void prepare() throws IOException {
    job = TestJob.ofTexts(folder);
    simulated.runBefore(Stage.CONSOLIDATE_TRAINING, job);
  }

  @Test
  void answers_become_labels_and_unanswered_objects_fail() throws IOException {
    ConsolidateResult result = consolidate(BatchKind.Training);

    List<Long> declined = job.batch(1).stream().filter(id -> id % 50 == 7).toList();
    assertThat(result.failed()).isEqualTo(declined.size()).isPositive();
    assertThat(result.humanLabeled()).isEqualTo(100 - declined.size());
    assertThat(job.json(job.folder().consolidationFailures(1)))
        .extracting(failure -> failure.get("id").asLong())
        .containsExactlyElementsOf(declined);
    assertThat(result.rejected().get(0))
        .isEqualTo("line " + (declined.get(0) + 1) + ": the workers declined the task");
  }

  @Test
  void the_labels_are_right_far_more_often_than_one_worker() throws IOException {
    consolidate(BatchKind.Training);

    List<JsonNode> labels = job.json(job.folder().humanLabels(1));
    long right =
        labels.stream()
            .filter(
                label -> label.get("label").asInt() == SimulatedJob.truth(label.get("id").asLong()))
            .count();
    assertThat((double) right / labels.size()).isGreaterThan(0.93);
    assertThat(labels).allMatch(label -> label.get("workers").asInt() == 3);
    assertThat(labels).allMatch(label -> label.get("date").asText().equals(TestJob.DATE));
  }

  @Test
  void certification_labels_are_kept_apart_as_well() throws IOException {
    consolidate(BatchKind.Certification);

    assertThat(job.lines(job.folder().certificationLabels(1)))
        .isNotEmpty()
        .isEqualTo(job.lines(job.folder().humanLabels(1)));
  }

  @Test
  void training_labels_are_no_evidence() throws IOException {
    consolidate(BatchKind.Training);

    assertThat(job.store().exists(job.folder().certificationLabels(1))).isFalse();
  }

  @Test
  void an_answer_of_an_unknown_class_is_ignored_and_reported() throws IOException {
    long first = job.batch(1).get(0);
    respond(id -> id == first ? List.of(answer("ann", "eagle"), answer("bob", "owl")) : owls());

    ConsolidateResult result = consolidate(BatchKind.Training);

    assertThat(result.rejected())
        .containsExactly(
            "line %d: the answer of worker ann: \"eagle\" is not one of the label categories"
                .formatted(first + 1));
    assertThat(job.json(job.folder().humanLabels(1)).get(0).get("workers").asInt()).isEqualTo(1);
  }

  @Test
  void an_object_with_nothing_but_unknown_classes_fails() throws IOException {
    long first = job.batch(1).get(0);
    respond(id -> id == first ? List.of(answer("ann", "eagle")) : owls());

    assertThat(consolidate(BatchKind.Training).failed()).isEqualTo(1);
    assertThat(job.lines(job.folder().consolidationFailures(1)))
        .containsExactly("{\"id\":%d,\"reason\":\"no answer can be used\"}".formatted(first));
  }

  @Test
  void an_object_without_any_response_fails_and_a_response_to_another_object_is_ignored()
      throws IOException {
    List<Long> batch = job.batch(1);
    long stranger =
        LongStream.range(0, 600).filter(id -> !batch.contains(id)).findFirst().getAsLong();
    Stream<ObjectResponse> responses =
        Stream.concat(batch.stream().skip(1), Stream.of(stranger))
            .sorted()
            .map(id -> new ObjectResponse(id, owls(), Outcome.Answered));
    JsonLinesWriter.write(job.store(), job.folder().responses(1), responses.iterator());

    assertThat(consolidate(BatchKind.Training))
        .isEqualTo(
            new ConsolidateResult(
                99, 1, List.of("line %d: no response was recorded".formatted(batch.get(0) + 1))));
  }

  @Test
  void earlier_answers_tell_how_good_a_worker_is() throws IOException {
    // In batch 1 carl contradicts ann and bob always; in batch 2 he and ann disagree alone.
    respond(id -> List.of(answer("ann", "owl"), answer("bob", "owl"), answer("carl", "cat")));
    consolidate(BatchKind.Training);
    List<Long> first = job.batch(1);
    JsonLinesWriter.write(
        job.store(),
        job.folder().batch(2),
        job.json(job.folder().index()).stream()
            .filter(entry -> !first.contains(entry.get("id").asLong()))
            .limit(10)
            .map(
                entry ->
                    new BatchEntry(
                        entry.get("id").asLong(),
                        Json.mapper().createObjectNode().put("source", "text")))
            .iterator());
    job.respond(
        2,
        id ->
            new ObjectResponse(
                id, List.of(answer("carl", "cat"), answer("ann", "owl")), Outcome.Answered));

    job.run(new ConsolidateStep(), 2, new ConsolidateParameters(BatchKind.Training, 2));

    assertThat(job.json(job.folder().humanLabels(2)))
        .hasSize(10)
        .allMatch(label -> label.get("label").asInt() == TestJob.CLASSES.indexOf("owl"));
    assertThat(job.json(job.folder().humanLabels(1))).hasSize(100);
  }

  @Test
  void the_consolidation_is_recorded_as_ground_truth_does() throws IOException {
    respond(id -> owls());
    consolidate(BatchKind.Training);
    long first = job.batch(1).get(0);

    assertThat(array(job.folder().consolidationRequest(1, TestJob.DATE)).get(0))
        .hasToString(
            ("{\"datasetObjectId\":\"%1$d\",\"dataObject\":{\"content\":\"text number %1$d\"},\"annotations\":["
                    + "{\"workerId\":\"ann\",\"annotationData\":{\"content\":\"{\\\"crowd-classifier\\\":{\\\"label\\\":\\\"owl\\\"}}\"}},"
                    + "{\"workerId\":\"bob\",\"annotationData\":{\"content\":\"{\\\"crowd-classifier\\\":{\\\"label\\\":\\\"owl\\\"}}\"}}]}")
                .formatted(first));
    JsonNode content =
        array(job.folder().consolidationResponse(1, TestJob.DATE))
            .get(0)
            .at("/consolidatedAnnotation/content");
    assertThat(content.get("species").asInt()).isEqualTo(2);
    assertThat(content.at("/species-metadata/class-name").asText()).isEqualTo("owl");
    JsonNode annotation = job.json(job.folder().intermediateAnnotations(1)).get(0);
    assertThat(annotation.get("inputAttribute").asText()).isEqualTo("source");
    assertThat(annotation.get("manifestLine").asText())
        .startsWith("{\"source\":\"text number " + first)
        .contains("\"human-annotated\":\"yes\"");
  }

  private JsonNode array(URI file) throws IOException {
    try (InputStream in = job.store().read(file)) {
      return Json.mapper().readTree(in);
    }
  }

  private void respond(LongFunction<List<WorkerAnswer>> answers) throws IOException {
    job.respond(1, id -> new ObjectResponse(id, answers.apply(id), Outcome.Answered));
  }

  private static List<WorkerAnswer> owls() {
    return List.of(answer("ann", "owl"), answer("bob", "owl"));
  }

  private static WorkerAnswer answer(String worker, String label) {
    return TestJob.answer(worker, label);
  }

  private ConsolidateResult consolidate(BatchKind kind) throws IOException {
    return job.run(new ConsolidateStep(), 1, new ConsolidateParameters(kind, 3));
  }
}
