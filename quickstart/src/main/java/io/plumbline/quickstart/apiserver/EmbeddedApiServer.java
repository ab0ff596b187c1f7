package io.plumbline.quickstart.apiserver;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A Kubernetes API in this process, over plain HTTP on the loopback interface: fabric8's mock
 * server in CRUD mode. It stores and watches objects; it has no controllers, no validation, no
 * defaults and no garbage collection, which is why a job runner and {@link SchemaDefaults} stand
 * beside it.
 */
public final class EmbeddedApiServer implements AutoCloseable {
  /** Kept, since java.util.logging forgets the level of a logger that nobody holds. */
  private static final Logger REQUESTS = Logger.getLogger(MockWebServer.class.getName());

  private final KubernetesMockServer server;
  private final String url;
  private final KubernetesClient client;
  private final Thread drain;

  private EmbeddedApiServer(KubernetesMockServer server) {
    this.server = server;
    this.url = "http://127.0.0.1:" + server.getPort();
    this.client = clientOf(url);
    this.drain = new Thread(this::forgetRequests, "apiserver-drain");
    drain.setDaemon(true);
  }

  /**
   * Starts the server.
   *
   * @param port the TCP port, 0 for any free one
   * @param definitions the custom resources to serve; they are stored as objects too
   */
  public static EmbeddedApiServer start(int port, List<CustomResourceDefinition> definitions) {
    REQUESTS.setLevel(Level.WARNING);
    List<CustomResourceDefinitionContext> contexts =
        definitions.stream().map(CustomResourceDefinitionContext::fromCrd).toList();
    KubernetesMockServer mock =
        new KubernetesMockServer(
            new Context(),
            new MockWebServer(),
            new HashMap<>(),
            new KubernetesCrudDispatcher(contexts),
            false);
    mock.init(InetAddress.getLoopbackAddress(), port);
    EmbeddedApiServer started = new EmbeddedApiServer(mock);
    started.drain.start();
    definitions.forEach(definition -> started.client.resource(definition).create());
    return started;
  }

  /** The address that goes into {@code KUBERNETES_MASTER}. */
  public String url() {
    return url;
  }

  /** A client of this server, closed with it. */
  public KubernetesClient client() {
    return client;
  }

  @Override
  public void close() {
    drain.interrupt();
    client.close();
    server.destroy();
  }

  private static KubernetesClient clientOf(String url) {
    return new KubernetesClientBuilder()
        .withConfig(
            new ConfigBuilder()
                .withAutoConfigure(false)
                .withMasterUrl(url)
                .withNamespace("default")
                .build())
        .withHttpClientFactory(new JdkHttpClientFactory())
        .build();
  }

  /**
   * The mock server remembers each request for tests to look at; here that would only fill the
   * heap.
   */
  private void forgetRequests() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        server.takeRequest(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
