package io.plumbline.labeling.image.decide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.image.SimulatedJob;
import io.plumbline.labeling.image.SimulatedJob.Stage;
import io.plumbline.labeling.image.TestJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecideStepTest {
  private static final int OBJECTS = 1000;

  @TempDir private Path folder;
  private final SimulatedJob simulated = new SimulatedJob(OBJECTS);
  private TestJob job;
  private List<Long> predictable;
  private long unreadable;

  @BeforeEach
  void certify() throws IOException {
    job = TestJob.ofTexts(folder);
    simulated.runBefore(Stage.DECIDE, job);
    Set<Long> seen = new HashSet<>(job.batch(1));
    seen.addAll(job.batch(2));
    List<Long> open =
        LongStream.range(0, OBJECTS).filter(id -> !seen.contains(id)).boxed().toList();
    predictable = open.stream().filter(id -> id % 100 != 99).toList();
    unreadable = open.size() - predictable.size();
  }

  @Test
  void the_model_labels_what_reaches_the_threshold() throws IOException {
    DecideResult result = decide(Optional.of(0.6), 40, Optional.empty());

    List<Long> confident = predictable.stream().filter(id -> confidence(id) >= 0.6).toList();
    assertThat(machineLabeled()).containsExactlyElementsOf(confident);
    assertThat(result.machineLabeled()).isEqualTo(confident.size()).isPositive();
    assertThat(result.unlabeled()).isEqualTo(predictable.size() - confident.size());
    assertThat(job.lines(job.folder().machineLabels(2)).get(0))
        .isEqualTo(
            "{\"id\":%d,\"label\":%d,\"confidence\":%s,\"date\":\"%s\"}"
                .formatted(
                    confident.get(0),
                    SimulatedJob.classIn(simulated.prediction(confident.get(0))),
                    confidence(confident.get(0)),
                    TestJob.DATE));
  }

  @Test
  void without_a_threshold_the_model_labels_nothing() throws IOException {
    DecideResult result = decide(Optional.empty(), 40, Optional.empty());

    assertThat(result.machineLabeled()).isZero();
    assertThat(machineLabeled()).isEmpty();
    assertThat(result.batch()).isEqualTo(40);
  }

  @Test
  void a_limit_keeps_the_most_confident_and_splits_ties_by_line() throws IOException {
    decide(Optional.of(0.6), 40, Optional.of(25));

    List<Long> expected =
        predictable.stream()
            .sorted(Comparator.<Long>comparingDouble(id -> -confidence(id)).thenComparing(id -> id))
            .limit(25)
            .sorted()
            .toList();
    assertThat(machineLabeled()).containsExactlyElementsOf(expected);
  }

  @Test
  void people_are_asked_only_for_what_machine_labels_leave_of_the_limit() throws IOException {
    long confident = predictable.stream().filter(id -> confidence(id) >= 0.6).count();
    int limit = Math.toIntExact(confident) + 7;

    assertThat(decide(Optional.of(0.6), 40, Optional.of(limit)).batch()).isEqualTo(7);
  }

  @Test
  void a_limit_of_nothing_labels_nothing() throws IOException {
    assertThat(decide(Optional.of(0.6), 40, Optional.of(0)).machineLabeled()).isZero();
  }

  @Test
  void objects_that_the_model_cannot_read_fail() throws IOException {
    DecideResult result = decide(Optional.of(0.6), 40, Optional.empty());

    assertThat(result.failed()).isEqualTo(unreadable).isPositive();
    assertThat(job.lines(job.folder().decisionFailures(2))).hasSize((int) unreadable);
    JsonNode first = job.json(job.folder().decisionFailures(2)).get(0);
    assertThat(result.rejected().get(0))
        .isEqualTo(
            "line %d: %s".formatted(first.get("id").asLong() + 1, first.get("reason").asText()));
  }

  @Test
  void people_get_mostly_the_least_certain_of_the_rest() throws IOException {
    decide(Optional.of(0.6), 40, Optional.empty());

    List<Long> leastCertain =
        predictable.stream()
            .filter(id -> confidence(id) < 0.6)
            .sorted(Comparator.comparingDouble(id -> simulated.prediction(id).margin()))
            .limit(90)
            .toList();
    assertThat(job.batch(3)).hasSize(40).isSorted().doesNotContainAnyElementsOf(machineLabeled());
    assertThat(job.batch(3).stream().filter(leastCertain::contains))
        .hasSizeGreaterThanOrEqualTo(36);
  }

  @Test
  void a_batch_size_of_nothing_writes_no_batch() throws IOException {
    DecideResult result = decide(Optional.of(0.6), 0, Optional.empty());

    assertThat(result.batch()).isZero();
    assertThat(job.store().exists(job.folder().batch(3))).isFalse();
  }

  @Test
  void a_batch_is_never_larger_than_what_is_left() throws IOException {
    DecideResult result = decide(Optional.of(0.6), OBJECTS, Optional.empty());

    assertThat((long) result.batch()).isEqualTo(result.unlabeled());
  }

  @Test
  void people_alone_go_on_in_manifest_order() throws IOException {
    job.run(
        new DecideStep(),
        2,
        new DecideParameters(false, Optional.empty(), 0, Optional.empty(), 5, Optional.empty()));

    Set<Long> seen = new HashSet<>(job.batch(1));
    seen.addAll(job.batch(2));
    assertThat(job.batch(3))
        .containsExactlyElementsOf(
            LongStream.range(0, OBJECTS)
                .filter(id -> !seen.contains(id))
                .limit(5)
                .boxed()
                .toList());
    assertThat(job.store().exists(job.folder().autoAnnotations(2))).isFalse();
  }

  @Test
  void before_there_is_a_model_the_next_batch_is_random() throws IOException {
    job.run(
        new DecideStep(),
        2,
        new DecideParameters(true, Optional.empty(), 0, Optional.empty(), 50, Optional.empty()));

    assertThat(job.batch(3)).hasSize(50).isSorted();
    assertThat(job.batch(3).get(49)).isGreaterThan(OBJECTS / 2);
  }

  @Test
  void the_intermediate_manifest_carries_all_labels_so_far() throws IOException {
    decide(Optional.of(0.6), 40, Optional.empty());

    List<JsonNode> lines = job.json(job.folder().intermediateManifest(2));
    long human =
        job.lines(job.folder().humanLabels(1)).size()
            + job.lines(job.folder().humanLabels(2)).size();
    assertThat(lines).hasSize(OBJECTS);
    assertThat(annotated(lines, "yes")).isEqualTo(human);
    assertThat(annotated(lines, "no")).isEqualTo(machineLabeled().size());
  }

  @Test
  void the_auto_annotator_lists_id_and_augmented_line() throws IOException {
    decide(Optional.of(0.6), 40, Optional.empty());

    List<String> annotations = job.lines(job.folder().autoAnnotations(2));
    List<Long> machine = machineLabeled();
    assertThat(annotations).hasSameSizeAs(machine);
    assertThat(annotations.get(0))
        .startsWith(machine.get(0) + " {\"source\": \"text number " + machine.get(0) + "\"")
        .contains("\"human-annotated\":\"no\"");
  }

  private static long annotated(List<JsonNode> lines, String value) {
    return lines.stream()
        .filter(line -> line.at("/species-metadata/human-annotated").asText().equals(value))
        .count();
  }

  private List<Long> machineLabeled() throws IOException {
    return job.json(job.folder().machineLabels(2)).stream()
        .map(label -> label.get("id").asLong())
        .toList();
  }

  private double confidence(long id) {
    return simulated.prediction(id).confidence();
  }

  private DecideResult decide(Optional<Double> threshold, int batch, Optional<Integer> limit)
      throws IOException {
    return job.run(
        new DecideStep(),
        2,
        new DecideParameters(true, Optional.of(1), 2, threshold, batch, limit));
  }
}
