package io.plumbline.operator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.operator.step.StepName;
import io.plumbline.operator.workload.ChildName;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void a_child_is_named_after_its_job_iteration_and_step() {
    assertThat(ChildName.of("birds", 3, StepName.TRAIN)).isEqualTo("birds-3-train");
  }

  @Test
  void names_of_long_or_dotted_jobs_fit_a_pod_and_stay_apart() {
    String longName = "a".repeat(63);
    Set<String> names = new HashSet<>();
    for (String job : new String[] {longName, "a".repeat(62) + "b", "a.b", "a-b"}) {
      for (StepName step : StepName.values()) {
        String name = ChildName.of(job, 12, step);
        assertThat(name.length()).isLessThanOrEqualTo(52);
        assertThat(name).matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?").endsWith("-12-" + step.word());
        names.add(name);
      }
    }
    assertThat(names).hasSize(4 * StepName.values().length);
  }

  @Test
  void a_models_arn_leads_back_to_its_archive_and_others_lead_nowhere() {
    String arn = ModelArn.of("default", "s3://out/birds/training/3/model.tar.gz");

    assertThat(ModelArn.archiveOf(arn)).contains("s3://out/birds/training/3/model.tar.gz");
    assertThat(ModelArn.archiveOf("arn:aws:sagemaker:us-west-2:111122223333:model/prev")).isEmpty();
  }

  @Test
  void a_seed_is_the_same_for_a_uid_and_different_for_others() {
    assertThat(Seed.of("u-1")).isEqualTo(Seed.of("u-1")).isNotEqualTo(Seed.of("u-2"));
  }

  @Test
  void times_have_microseconds_in_the_status_and_no_zone_in_a_steps_date() {
    Instant instant = Instant.parse("2026-01-02T03:04:05.000001999Z");

    assertThat(Timestamps.micros(instant)).isEqualTo("2026-01-02T03:04:05.000001Z");
    assertThat(Timestamps.stepDate(Timestamps.micros(instant)))
        .isEqualTo("2026-01-02T03:04:05.000001");
    assertThat(Timestamps.seconds(instant)).isEqualTo("2026-01-02T03:04:05Z");
  }
}
