package io.plumbline.quickstart.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.quickstart.apiserver.EmbeddedApiServer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LabelingJobsTest {
  private final EmbeddedApiServer server =
      EmbeddedApiServer.start(0, Definitions.read(Path.of("../crds")));
  private final LabelingJobs jobs =
      new LabelingJobs(server.client(), Definitions.read(Path.of("../crds")));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_workteam_that_several_jobs_bring_along_at_once_is_created_once() throws Exception {
    ObjectNode team = workteam("readers");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<String> apply =
          () -> {
            jobs.apply(team);
            return "applied";
          };
      for (Future<String> each : threads.invokeAll(Collections.nCopies(32, apply))) {
        assertThat(each.get()).isEqualTo("applied");
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(namesOfWorkteams()).containsExactly("readers");
  }

  private List<String> namesOfWorkteams() {
    return server
        .client()
        .genericKubernetesResources("labeling.plumbline.io/v1alpha1", "Workteam")
        .inNamespace("default")
        .list()
        .getItems()
        .stream()
        .map(each -> each.getMetadata().getName())
        .toList();
  }

  private static ObjectNode workteam(String name) {
    ObjectNode team = new ObjectMapper().createObjectNode();
    team.put("apiVersion", "labeling.plumbline.io/v1alpha1").put("kind", "Workteam");
    team.putObject("metadata").put("name", name).put("namespace", "default");
    team.putObject("spec").putObject("simulated").put("truthAttribute", "truth");
    return team;
  }
}
