package io.plumbline.e2e;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/**
 * The chart with its page for people, local accounts and the owners' console, as {@code
 * docs/people.md} and {@code docs/console.md} have it installed; and the same LabelingJob in two
 * namespaces, of which {@link #OWNED} has an owner. Anna and Ben are of the team, Carla is not, and
 * Olga owns.
 */
final class PeoplesRelease implements AutoCloseable {
  static final String OWNED = "people";
  static final String OTHER = "other-people";
  static final int OBJECTS = 24;

  private static final Path JOB = Path.of("src/test/resources/people/digits.yaml");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final KubernetesClient client = new KubernetesClientBuilder().build();
  private final LocalAccounts accounts =
      new LocalAccounts()
          .with("anna", "readers")
          .with("ben", "readers")
          .with("carla", "others")
          .with("olga", "reading-leads");
  private final Bucket bucket;
  private final ObjectStore store;
  private final Tunnel tunnel;
  private final LabelingRun owned;
  private final LabelingRun other;

  PeoplesRelease() throws IOException {
    bucket = new Bucket(client);
    store = bucket.store();
    List.of(OWNED, OTHER, Release.NAMESPACE).forEach(this::createTenant);
    accounts.create(client, Release.NAMESPACE);
    Release.install(
        "workforce.page.enabled=true",
        "workforce.page.accounts.existingSecret=" + LocalAccounts.SECRET,
        "workforce.page.console.enabled=true",
        "workforce.page.console.owners[0].namespace=" + OWNED,
        "workforce.page.console.owners[0].groups[0]=reading-leads",
        "workforce.labelStudio.enabled=true");
    tunnel = new Tunnel(Release.NAMESPACE, "plumbline-page");
    String dataset = new Upload(store).dataset("digits", OBJECTS);
    owned = started(OWNED, dataset);
    other = started(OTHER, dataset);
  }

  KubernetesClient client() {
    return client;
  }

  ObjectStore store() {
    return store;
  }

  /** A namespace whose jobs can open the bucket. */
  void createTenant(String namespace) {
    new Tenant(client).create(namespace, bucket.credentials());
  }

  private LabelingRun started(String namespace, String dataset) throws IOException {
    LabelingRun run = LabelingRun.of(client, namespace, JOB, dataset);
    run.delete();
    run.apply();
    return run;
  }

  /** A browser in which nobody has logged in. */
  PageBrowser browser() {
    return new PageBrowser(tunnel.port());
  }

  PageBrowser browserOf(String name) {
    return browser().as(name, password(name));
  }

  String password(String name) {
    return accounts.password(name);
  }

  /** The job in {@link #OWNED}, once its first batch is out with people. */
  LabelingRun owned() {
    return withBatch(owned);
  }

  /** The job in {@link #OTHER}, once its first batch is out with people. */
  LabelingRun other() {
    return withBatch(other);
  }

  private LabelingRun withBatch(LabelingRun run) {
    await("a batch", () -> run.job().batch().isPresent() || run.job().finished());
    return run;
  }

  /** Waits as long as a job takes on a busy machine. */
  void await(String what, Callable<Boolean> condition) {
    Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(condition);
  }

  @Override
  public void close() {
    owned.delete();
    other.delete();
    tunnel.close();
    bucket.close();
    client.close();
  }
}
