package io.plumbline.quickstart.apiserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedApiServerTest {
  private static final CustomResourceDefinition THINGS =
      Serialization.unmarshal(
          """
          apiVersion: apiextensions.k8s.io/v1
          kind: CustomResourceDefinition
          metadata: {name: things.example.org}
          spec:
            group: example.org
            scope: Namespaced
            names: {kind: Thing, plural: things, singular: thing}
            versions:
            - name: v1
              served: true
              storage: true
              subresources: {status: {}}
              schema:
                openAPIV3Schema:
                  type: object
                  properties:
                    spec:
                      type: object
                      properties:
                        size: {type: integer, default: 3}
          """,
          CustomResourceDefinition.class);

  private final EmbeddedApiServer server = EmbeddedApiServer.start(0, List.of(THINGS));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void another_client_sees_over_plain_http_what_this_one_created() {
    server.client().resource(thing("a")).create();

    try (KubernetesClient other = client(server.url())) {
      GenericKubernetesResource seen =
          other
              .genericKubernetesResources("example.org/v1", "Thing")
              .inNamespace("default")
              .withName("a")
              .get();
      assertThat(seen.getMetadata().getUid()).isNotBlank();
    }
  }

  @Test
  void a_status_update_leaves_the_spec_and_its_generation() {
    GenericKubernetesResource created = server.client().resource(thing("b")).create();
    created.setAdditionalProperty("status", Map.of("phase", "Ready"));

    GenericKubernetesResource updated = server.client().resource(created).updateStatus();

    assertThat(updated.getMetadata().getGeneration())
        .isEqualTo(created.getMetadata().getGeneration());
    assertThat(updated.<Object>get("spec", "size")).isEqualTo(7);
    assertThat(updated.<Object>get("status", "phase")).isEqualTo("Ready");
  }

  @Test
  void watchers_are_told_of_changes() {
    List<String> seen = new CopyOnWriteArrayList<>();
    server
        .client()
        .genericKubernetesResources("example.org/v1", "Thing")
        .inNamespace("default")
        .watch(
            new Watcher<>() {
              @Override
              public void eventReceived(Action action, GenericKubernetesResource thing) {
                seen.add(action + " " + thing.getMetadata().getName());
              }

              @Override
              public void onClose(WatcherException cause) {}
            });

    server.client().resource(thing("c")).create();
    server.client().resource(thing("c")).delete();

    await().atMost(Duration.ofSeconds(5)).until(() -> seen.equals(List.of("ADDED c", "DELETED c")));
  }

  @Test
  void the_definition_itself_is_stored() {
    assertThat(
            server
                .client()
                .apiextensions()
                .v1()
                .customResourceDefinitions()
                .withName("things.example.org")
                .get())
        .isNotNull();
  }

  private static GenericKubernetesResource thing(String name) {
    return new GenericKubernetesResourceBuilder()
        .withApiVersion("example.org/v1")
        .withKind("Thing")
        .withNewMetadata()
        .withName(name)
        .withNamespace("default")
        .endMetadata()
        .addToAdditionalProperties("spec", Map.of("size", 7))
        .build();
  }

  private static KubernetesClient client(String url) {
    return new KubernetesClientBuilder()
        .withConfig(new ConfigBuilder().withAutoConfigure(false).withMasterUrl(url).build())
        .withHttpClientFactory(new JdkHttpClientFactory())
        .build();
  }
}
