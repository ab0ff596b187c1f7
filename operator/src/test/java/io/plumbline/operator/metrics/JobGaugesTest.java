package io.plumbline.operator.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plumbline.operator.Specs;
import io.plumbline.operator.api.v1alpha1.LabelCounters;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobGaugesTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final List<LabelingJob> jobs = new ArrayList<>();

  @BeforeEach
  void observe() {
    new JobGauges(registry).observe(jobs::stream);
  }

  @Test
  void jobs_are_counted_by_the_stage_they_are_in_now() {
    jobs.add(job(Stage.TRAINING));
    jobs.add(job(Stage.TRAINING));
    jobs.add(Specs.birds());

    assertThat(jobsIn("Training")).isEqualTo(2);
    assertThat(jobsIn("Accepting")).isEqualTo(1);

    jobs.remove(0);

    assertThat(jobsIn("Training")).isEqualTo(1);
  }

  @Test
  void objects_are_summed_over_all_jobs() {
    jobs.add(job(Stage.LABELING));
    jobs.add(job(Stage.COMPLETE));

    assertThat(objects("human")).isEqualTo(40);
    assertThat(objects("machine")).isEqualTo(200);
    assertThat(objects("failed")).isEqualTo(2);
    assertThat(objects("unlabeled")).isEqualTo(1758);
  }

  private static LabelingJob job(Stage stage) {
    LabelingJob job = Specs.birds();
    LabelCounters counters =
        LabelCounters.ofDataset(1000, 0, 1).plusHuman(20, 0).plusMachine(100, 0);
    job.setStatus(new LabelingJobStatus().withStage(stage).withLabelCounters(counters));
    return job;
  }

  private double jobsIn(String stage) {
    return registry.get("plumbline.labelingjobs").tag("stage", stage).gauge().value();
  }

  private double objects(String outcome) {
    return registry.get("plumbline.objects").tag("outcome", outcome).gauge().value();
  }
}
