package io.plumbline.workforce.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.plumbline.workforce.console.Extent;
import io.plumbline.workforce.console.JobName;
import io.plumbline.workforce.console.JobSource.Found;
import io.plumbline.workforce.refusal.Refusal;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClusterJobsTest {
  private static final String PATH = "/apis/labeling.plumbline.io/v1alpha1/";
  private static final String LIST =
      "{\"apiVersion\": \"labeling.plumbline.io/v1alpha1\", \"kind\": \"LabelingJobList\","
          + " \"metadata\": {%s}, \"items\": [{\"apiVersion\": \"labeling.plumbline.io/v1alpha1\","
          + " \"kind\": \"LabelingJob\", \"metadata\": {\"name\": \"%s\", \"namespace\": \"n\"}}]}";

  private final KubernetesMockServer server = new KubernetesMockServer(false);
  private KubernetesClient client;

  @BeforeEach
  void start() {
    server.init(InetAddress.getLoopbackAddress(), 0);
    client =
        new KubernetesClientBuilder()
            .withConfig(
                new ConfigBuilder()
                    .withAutoConfigure(false)
                    .withMasterUrl("http://127.0.0.1:" + server.getPort())
                    .withRequestRetryBackoffLimit(0)
                    .build())
            .withHttpClientFactory(new JdkHttpClientFactory())
            .build();
  }

  @AfterEach
  void stop() {
    client.close();
    server.destroy();
  }

  @Test
  void all_pages_of_a_list_are_read() {
    answer(PATH + "labelingjobs?limit=100", LIST.formatted("\"continue\": \"more\"", "a"));
    answer(PATH + "labelingjobs?continue=more&limit=100", LIST.formatted("", "b"));

    Found found = new ClusterJobs(client, Set.of()).jobs(Optional.empty());

    assertThat(found.jobs()).extracting("job").containsExactly("a", "b");
    assertThat(found.extent()).isEqualTo(Extent.ALL);
  }

  @Test
  void where_namespaces_are_named_no_other_one_is_asked_for() {
    answer(PATH + "namespaces/n/labelingjobs?limit=100", LIST.formatted("", "a"));
    ClusterJobs jobs = new ClusterJobs(client, Set.of("n"));

    assertThat(jobs.jobs(Optional.empty()).jobs()).hasSize(1);
    assertThat(jobs.jobs(Optional.of("other")).jobs()).isEmpty();
    assertThat(jobs.find(new JobName("other", "a"))).isEmpty();
  }

  @Test
  void a_cluster_that_refuses_or_fails_is_told_of_in_a_sentence() {
    server.expect().get().withPath(PATH + "namespaces/n/labelingjobs/a").andReturn(403, "").once();
    server.expect().get().withPath(PATH + "namespaces/n/labelingjobs/a").andReturn(500, "").once();
    ClusterJobs jobs = new ClusterJobs(client, Set.of());

    assertThatThrownBy(() -> jobs.find(new JobName("n", "a")))
        .isInstanceOf(Refusal.class)
        .hasMessage("the cluster does not let this service read LabelingJobs");
    assertThatThrownBy(() -> jobs.find(new JobName("n", "a")))
        .isInstanceOf(Refusal.class)
        .hasMessage("the cluster cannot be asked now; try again");
    assertThat(jobs.find(new JobName("n", "absent"))).isEmpty();
  }

  private void answer(String path, String body) {
    server.expect().get().withPath(path).andReturn(200, body).once();
  }
}
