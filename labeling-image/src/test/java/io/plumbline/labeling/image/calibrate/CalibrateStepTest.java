package io.plumbline.labeling.image.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.labeling.certification.Block;
import io.plumbline.labeling.certification.CertifiedThreshold;
import io.plumbline.labeling.image.SimulatedJob;
import io.plumbline.labeling.image.SimulatedJob.Stage;
import io.plumbline.labeling.image.TestJob;
import io.plumbline.labeling.image.sample.SampleResult;
import io.plumbline.labeling.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateStepTest {
  private static final int OBJECTS = 1500;

  @TempDir private Path folder;
  private final SimulatedJob simulated = new SimulatedJob(OBJECTS);
  private TestJob job;

  @BeforeEach
  void label_the_sample() throws IOException {
    job = TestJob.ofTexts(folder);
    simulated.runBefore(Stage.CALIBRATE, job);
  }

  @Test
  void a_threshold_is_certified_where_people_and_model_agree() throws IOException {
    CalibrateResult result = calibrate(0.85);

    assertThat(result.certified()).isTrue();
    assertThat(result.threshold()).hasValueSatisfying(t -> assertThat(t).isBetween(0.0, 0.9));
    assertThat(result.logEvidence()).isGreaterThanOrEqualTo(result.logRequired());
    assertThat(result.logRequired()).isCloseTo(Math.log(20), within(1e-12));
    assertThat(result.observedQuality())
        .contains(1 - (double) result.errors() / result.validation());
  }

  @Test
  void nothing_is_certified_when_the_target_is_out_of_reach() throws IOException {
    CalibrateResult result = calibrate(0.999);

    assertThat(result.certified()).isFalse();
    assertThat(result.threshold()).isEmpty();
    assertThat(result.expectedAutoLabeled()).isZero();
    assertThat(result.logEvidence()).isLessThan(result.logRequired());
  }

  @Test
  void the_record_counts_the_pool_exactly() throws IOException {
    calibrate(0.85);
    DecisionRecord record = read(job.folder().decision(2), DecisionRecord.class);
    SampleResult sample = read(job.folder().stepResult(1, "sample"), SampleResult.class);

    assertThat(record.pool()).isEqualTo(sample.pool());
    assertThat(record.rate()).isEqualTo(sample.rate());
    assertThat(record.sampled()).isEqualTo(sample.batch());
    assertThat(record.seed()).isEqualTo(TestJob.SEED);
    assertThat(record.fractions()).isEqualTo(CertifiedThreshold.fractions()).isNotEmpty();
    assertThat(record.unanswered())
        .isEqualTo((int) job.batch(2).stream().filter(id -> id % 50 == 7).count())
        .isPositive();
  }

  @Test
  void blocks_are_cumulated_over_ties_from_the_top() throws IOException {
    calibrate(0.85);
    List<Block> blocks = read(job.folder().decision(2), DecisionRecord.class).blocks();
    Set<Long> sample = new HashSet<>(job.batch(2));
    Set<Long> training = new HashSet<>(job.batch(1));

    assertThat(blocks).extracting(Block::confidence).doesNotHaveDuplicates();
    for (Block block : blocks) {
      long unsampled =
          LongStream.range(0, OBJECTS)
              .filter(id -> !sample.contains(id) && !training.contains(id) && id % 100 != 99)
              .filter(id -> simulated.prediction(id).confidence() >= block.confidence())
              .count();
      long sampled =
          sample.stream()
              .filter(id -> simulated.prediction(id).confidence() >= block.confidence())
              .count();
      assertThat(block.unsampled()).isEqualTo(unsampled);
      assertThat((long) block.sampled()).isEqualTo(sampled);
    }
  }

  @Test
  void a_sampled_object_without_an_answer_counts_as_an_error() throws IOException {
    calibrate(0.85);
    Block all = last(read(job.folder().decision(2), DecisionRecord.class).blocks());
    var labels =
        job.json(job.folder().certificationLabels(2)).stream()
            .collect(
                Collectors.toMap(
                    label -> label.get("id").asLong(), label -> label.get("label").asInt()));

    long agreed =
        job.batch(2).stream()
            .filter(
                id ->
                    labels.containsKey(id)
                        && labels.get(id) == SimulatedJob.classIn(simulated.prediction(id)))
            .count();
    assertThat(Math.round(all.loss())).isEqualTo(job.batch(2).size() - agreed);
  }

  private static Block last(List<Block> blocks) {
    return blocks.get(blocks.size() - 1);
  }

  private CalibrateResult calibrate(double target) throws IOException {
    return job.run(new CalibrateStep(), 2, new CalibrateParameters(1, 1, 2, target, 0.05));
  }

  private <T> T read(URI file, Class<T> type) throws IOException {
    try (InputStream in = job.store().read(file)) {
      return Json.mapper().readValue(in, type);
    }
  }
}
