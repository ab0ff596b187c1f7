package io.plumbline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.operator.FakeDataset.Model;
import io.plumbline.operator.api.v1alpha1.Stage;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchedNamespacesTest {
  @Test
  void jobs_of_one_watched_namespace_are_not_lost_when_those_of_another_are_listed() {
    try (LoopCluster cluster =
        new LoopCluster(
            new FakeDataset(10_000, Model.GOOD),
            Map.of("PLUMBLINE_WATCH_NAMESPACES", "default,elsewhere,third"))) {
      cluster.runner.hangs.add("prepare");
      cluster.apply(Jobs.SPEC + Jobs.AUTOMATED);
      org.awaitility.Awaitility.await().until(() -> !cluster.runner.created.isEmpty());
      cluster.stopOperator();
      cluster.startOperator();
      cluster.runner.release("prepare");
      cluster.awaitStage(Stage.COMPLETE);

      assertThat(cluster.runner.created).doesNotHaveDuplicates();
    }
  }

  @Test
  void waits_are_measured_while_the_loop_runs() {
    try (LoopCluster cluster = new LoopCluster(new FakeDataset(10_000, Model.GOOD))) {
      cluster.apply(Jobs.SPEC + Jobs.AUTOMATED);
      cluster.awaitStage(Stage.COMPLETE);

      assertThat(cluster.metrics.get("plumbline.queue.latency").timer())
          .satisfies(
              timer -> {
                assertThat(timer.count()).isPositive();
                assertThat(timer.max(TimeUnit.SECONDS)).isLessThan(10);
              });
    }
  }
}
