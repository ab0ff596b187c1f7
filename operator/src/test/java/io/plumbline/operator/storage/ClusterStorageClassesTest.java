package io.plumbline.operator.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClusterStorageClassesTest {
  private static final String CLASSES = "/apis/storage.k8s.io/v1/storageclasses";
  private static final StorageClass WANTED =
      new ClassTemplate("ebs.csi.aws.com", Map.of("encrypted", "true"), "kmsKeyId")
          .of(new KmsKey("alias/birds"));
  private static final String APPLY =
      CLASSES + "/" + WANTED.getMetadata().getName() + "?fieldManager=plumbline-operator";

  private final KubernetesMockServer server =
      new KubernetesMockServer(new Context(), new MockWebServer(), new HashMap<>(), false);
  private KubernetesClient client;

  @BeforeEach
  void start() {
    server.init();
    client = server.createClient(new JdkHttpClientFactory());
  }

  @AfterEach
  void stop() {
    client.close();
    server.destroy();
  }

  @Test
  void a_class_is_applied_by_the_server_and_never_by_force() throws InterruptedException {
    server.expect().patch().withPath(APPLY).andReturn(201, WANTED).once();

    new ClusterStorageClasses(client).apply(WANTED);

    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeader("Content-Type")).startsWith("application/apply-patch+yaml");
    assertThat(Serialization.unmarshal(request.getBody().readUtf8(), StorageClass.class))
        .isEqualTo(WANTED);
  }

  @Test
  void a_class_of_somebody_elses_stays_and_the_conflict_is_told() {
    server
        .expect()
        .patch()
        .withPath(APPLY)
        .andReturn(409, new StatusBuilder().withCode(409).withMessage("conflict").build())
        .always();

    assertThatThrownBy(() -> new ClusterStorageClasses(client).apply(WANTED))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining("conflict");
  }

  @Test
  void all_classes_are_listed() {
    server
        .expect()
        .get()
        .withPath(CLASSES)
        .andReturn(200, "{\"items\": [{\"metadata\": {\"name\": \"fast\"}}]}")
        .once();

    assertThat(new ClusterStorageClasses(client).list())
        .extracting(each -> each.getMetadata().getName())
        .containsExactly("fast");
  }
}
