package io.plumbline.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.client.KubernetesClient;

/**
 * The way to the bucket that can be spoilt: {@code e2e/cluster/images/faults} stands in it, told
 * through the API server what to do.
 */
final class StoreProxy {
  static final String ENDPOINT = "http://s3-faults.plumbline-s3.svc";
  private static final String CONTROL =
      "/api/v1/namespaces/plumbline-s3/services/s3-faults:control/proxy/";

  private final KubernetesClient client;
  private final ObjectMapper json = new ObjectMapper();

  StoreProxy(KubernetesClient client) {
    this.client = client;
  }

  /**
   * What is done to the requests from now on, drawn from a seed.
   *
   * @param refused the share that is answered 503
   * @param broken the share whose connection is reset, half of them in the middle of the answer
   * @param stalled the share that is never answered
   * @param delayMillis how long each request waits
   * @param bytesPerSecond how fast each body goes, either way; 0 for no limit
   */
  record Plan(
      long seed,
      double refused,
      double broken,
      double stalled,
      int delayMillis,
      int bytesPerSecond) {
    static final Plan NOTHING = new Plan(0, 0, 0, 0, 0, 0);
    static final Plan AWAY = refusing(1);

    static Plan refusing(double share) {
      return new Plan(1, share, 0, 0, 0, 0);
    }

    static Plan breaking(double share) {
      return new Plan(2, 0, share, 0, 0, 0);
    }

    static Plan slow(int delayMillis, int bytesPerSecond, double stalled) {
      return new Plan(3, 0, 0, stalled, delayMillis, bytesPerSecond);
    }
  }

  /** What was done since the plan came. */
  record Counts(int requests, int refused, int broken, int stalled) {}

  void follow(Plan plan) {
    client.raw(CONTROL, "PUT", plan);
  }

  Counts counts() {
    try {
      return json.readValue(client.raw(CONTROL), Counts.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError("The proxy's answer is no JSON.", e);
    }
  }
}
