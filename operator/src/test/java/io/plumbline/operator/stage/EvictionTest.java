package io.plumbline.operator.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.operator.condition.ConditionType;
import io.plumbline.operator.condition.Fact;
import io.plumbline.operator.event.EventNote;
import org.junit.jupiter.api.Test;

class EvictionTest extends StagesFixture {
  private static final String SENTENCE =
      "prepare was interrupted: its pod was evicted (The node was low on resource: memory); it runs again.";

  @Test
  void a_pod_that_the_cluster_evicted_is_told_though_it_counts_for_no_attempt() {
    move();
    move();
    cluster.evict("birds-0-prepare");

    move();

    assertThat(last.facts())
        .contains(Fact.yes(ConditionType.STEP_RETRYING, "StepFailed", SENTENCE));
    assertThat(last.events()).containsExactly(EventNote.warning("StepRetrying", SENTENCE));
  }
}
