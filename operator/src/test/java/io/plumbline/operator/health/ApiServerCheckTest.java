package io.plumbline.operator.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiServerCheckTest {
  private static final String ALL = "/apis/labeling.plumbline.io/v1alpha1/labelingjobs?limit=1";
  private static final String OF_TEAM =
      "/apis/labeling.plumbline.io/v1alpha1/namespaces/%s/labelingjobs?limit=1";

  private final KubernetesMockServer server =
      new KubernetesMockServer(new Context(), new MockWebServer(), new HashMap<>(), false);

  @BeforeEach
  void start() {
    server.init();
  }

  @AfterEach
  void stop() {
    server.destroy();
  }

  @Test
  void an_api_server_that_lists_what_is_needed_is_well() {
    answer(ALL, 200);
    answer("/apis/batch/v1/jobs?limit=1", 200);

    assertThat(fault(Set.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | does not know who asks: check the credentials of KUBECONFIG, or of the pod's service"
            + " account.",
        "403 | does not let the operator list LabelingJobs in all namespaces: give its account the"
            + " rights of the chart's role (the server says 403).",
        "404 | does not know LabelingJobs: apply the definitions in crds/, or install the chart with"
            + " crds.install.",
        "422 | does not list LabelingJobs (the server says 422): see to it, and start the operator"
            + " again."
      })
  void what_is_wrong_and_what_to_do_is_one_sentence_with_the_url(int code, String sentence) {
    answer(ALL, code);

    assertThat(fault(Set.of()))
        .hasValue("The API server at http://localhost:" + server.getPort() + "/ " + sentence);
  }

  @Test
  void rights_are_asked_for_in_each_watched_namespace() {
    answer(OF_TEAM.formatted("team-a"), 200);
    answer(OF_TEAM.formatted("team-b"), 403);

    assertThat(fault(Set.of("team-a", "team-b")).orElseThrow())
        .contains("does not let the operator list LabelingJobs in team-b:");
  }

  @Test
  void rights_on_jobs_are_asked_for_too() {
    answer(ALL, 200);
    answer("/apis/batch/v1/jobs?limit=1", 403);

    assertThat(fault(Set.of()).orElseThrow()).contains("list Jobs in all namespaces");
  }

  @Test
  void an_api_server_that_is_not_there_is_named() {
    int port = server.getPort();
    server.destroy();

    assertThat(fault(Set.of()))
        .hasValue(
            "The API server at http://localhost:%d/ does not answer (no connection): check that it runs, and that KUBECONFIG, or the pod's service account, leads to it."
                .formatted(port));
  }

  private void answer(String path, int code) {
    Object body =
        code == 200
            ? "{\"metadata\": {}, \"items\": []}"
            : new StatusBuilder().withCode(code).withMessage("the server says " + code).build();
    server.expect().get().withPath(path).andReturn(code, body).always();
  }

  private Optional<String> fault(Set<String> namespaces) {
    try (KubernetesClient client =
        new KubernetesClientBuilder()
            .withConfig(
                new ConfigBuilder()
                    .withAutoConfigure(false)
                    .withMasterUrl("http://localhost:" + server.getPort())
                    .withRequestRetryBackoffLimit(0)
                    .build())
            .build()) {
      return new ApiServerCheck(client, namespaces).fault();
    }
  }
}
