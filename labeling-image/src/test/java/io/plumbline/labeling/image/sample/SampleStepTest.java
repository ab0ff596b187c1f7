package io.plumbline.labeling.image.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.labeling.image.SimulatedJob;
import io.plumbline.labeling.image.SimulatedJob.Stage;
import io.plumbline.labeling.image.TestJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleStepTest {
  private static final int OBJECTS = 2000;

  @TempDir private Path folder;
  private TestJob job;

  @BeforeEach
  void predict_the_pool() throws IOException {
    job = TestJob.ofTexts(folder);
    new SimulatedJob(OBJECTS).runBefore(Stage.SAMPLE, job);
  }

  @Test
  void the_pool_is_what_is_open_and_predicted() throws IOException {
    SampleResult result = sample(1, 300);

    Set<Long> out = new HashSet<>(job.batch(1));
    long predictable =
        LongStream.range(0, OBJECTS).filter(id -> !out.contains(id) && id % 100 != 99).count();
    assertThat(result.pool()).isEqualTo(predictable);
    assertThat(job.batch(2)).doesNotContainAnyElementsOf(out).noneMatch(id -> id % 100 == 99);
  }

  @Test
  void the_sample_is_about_as_large_as_wanted() throws IOException {
    SampleResult result = sample(1, 300);

    assertThat(result.rate()).isEqualTo(300.0 / result.pool());
    assertThat(result.batch()).isCloseTo(300, within(60)).isEqualTo(job.batch(2).size());
  }

  @Test
  void each_look_draws_afresh() throws IOException {
    sample(1, 300);
    List<Long> first = job.batch(2);
    sample(2, 300);

    assertThat(job.batch(2)).isNotEqualTo(first);
  }

  @Test
  void a_sample_larger_than_the_pool_is_the_whole_pool() throws IOException {
    SampleResult result = sample(1, OBJECTS);

    assertThat(result.rate()).isEqualTo(1.0);
    assertThat((long) result.batch()).isEqualTo(result.pool());
  }

  @Test
  void a_model_without_predictions_is_a_failure_of_the_store() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> job.run(new SampleStep(), 1, new SampleParameters(9, 1, 300)))
        .withMessageContaining("inference/9/");
  }

  private SampleResult sample(int look, int size) throws IOException {
    return job.run(new SampleStep(), 1, new SampleParameters(1, look, size));
  }
}
