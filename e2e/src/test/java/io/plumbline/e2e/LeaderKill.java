package io.plumbline.e2e;

import io.fabric8.kubernetes.api.model.coordination.v1.LeaseSpec;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;

/** Kills the operator's leader while a model is trained, and sees who leads next, and when. */
final class LeaderKill implements Disturbance {
  private static final String LEASE = "plumbline-operator";

  private final KubernetesClient client;
  private Optional<Succession> succession = Optional.empty();

  /**
   * How the Lease changed hands.
   *
   * @param gap from the kill until another held it
   * @param promised how long the Lease holds after its holder was last heard of
   */
  record Succession(String killed, String next, Duration gap, Duration promised) {}

  LeaderKill(KubernetesClient client) {
    this.client = client;
  }

  Succession succession() {
    return succession.orElseThrow(() -> new AssertionError("The leader was not killed."));
  }

  @Override
  public void at(String stage) {
    if (succession.isEmpty() && stage.equals("Training")) {
      LeaseSpec before = lease();
      client
          .pods()
          .inNamespace(Release.NAMESPACE)
          .withName(before.getHolderIdentity())
          .withGracePeriod(0)
          .delete();
      long killed = System.nanoTime();
      String next = awaitOther(before.getHolderIdentity());
      succession =
          Optional.of(
              new Succession(
                  before.getHolderIdentity(),
                  next,
                  Duration.ofNanos(System.nanoTime() - killed),
                  Duration.ofSeconds(before.getLeaseDurationSeconds())));
    }
  }

  private String awaitOther(String killed) {
    return Awaitility.await("another leader")
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> lease().getHolderIdentity(), holder -> isAnother(holder, killed));
  }

  private static boolean isAnother(String holder, String killed) {
    return holder != null && !holder.isEmpty() && !holder.equals(killed);
  }

  private LeaseSpec lease() {
    return client.leases().inNamespace(Release.NAMESPACE).withName(LEASE).require().getSpec();
  }
}
