package io.plumbline.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OutdatedVersionsTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
  private final InstantSource source = now::get;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private final OutdatedVersions versions = new OutdatedVersions(clock);

  @Test
  void a_version_that_was_not_refused_needs_no_waiting() {
    assertThat(versions.wait(job("a", "7"))).isEmpty();
  }

  @Test
  void a_refused_version_waits_for_the_next_one() {
    versions.add(job("a", "7"));

    assertThat(versions.wait(job("a", "7"))).contains(Duration.ofSeconds(10));
    assertThat(versions.wait(job("b", "7"))).isEmpty();
    assertThat(versions.wait(job("a", "8"))).isEmpty();
  }

  @Test
  void once_a_newer_version_came_nothing_is_left_of_the_older() {
    versions.add(job("a", "7"));

    assertThat(versions.wait(job("a", "8"))).isEmpty();
    assertThat(versions.wait(job("a", "7"))).isEmpty();
  }

  @Test
  void a_version_that_stays_is_tried_again_after_a_while() {
    versions.add(job("a", "7"));
    now.updateAndGet(instant -> instant.plusSeconds(4));
    assertThat(versions.wait(job("a", "7"))).contains(Duration.ofSeconds(6));

    now.updateAndGet(instant -> instant.plusSeconds(6));

    assertThat(versions.wait(job("a", "7"))).isEmpty();
  }

  @Test
  void a_job_that_is_gone_is_forgotten() {
    versions.add(job("a", "7"));

    versions.forget(job("a", "9"));

    assertThat(versions.wait(job("a", "7"))).isEmpty();
  }

  private static LabelingJob job(String uid, String version) {
    LabelingJob job = new LabelingJob();
    job.setMetadata(
        new ObjectMetaBuilder().withName(uid).withUid(uid).withResourceVersion(version).build());
    return job;
  }
}
