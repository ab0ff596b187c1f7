package io.plumbline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.plumbline.e2e.LeaderKill.Succession;
import io.plumbline.e2e.StoreProxy.Counts;
import io.plumbline.e2e.StoreProxy.Plan;
import io.plumbline.e2e.Trials.Result;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is done to a job while it runs changes nothing of what it writes, dates aside. */
@Tag("faults")
class FaultsTest {
  /** A standby asks for the Lease every two seconds. */
  private static final Duration ASKING = Duration.ofSeconds(4);

  private static KubernetesClient client;
  private static Bucket bucket;
  private static StoreProxy proxy;
  private static Trials trials;
  private static Result calm;
  private static LabelingRun starved;

  @BeforeAll
  static void runUndisturbed() throws IOException {
    client = new KubernetesClientBuilder().build();
    bucket = new Bucket(client);
    proxy = new StoreProxy(client);
    proxy.follow(Plan.NOTHING);
    new Tenant(client).create(Release.NAMESPACE, bucket.credentials());
    Release.install("store.endpoint=" + StoreProxy.ENDPOINT);
    trials = new Trials(client, bucket.store(), bucket.credentials());
    calm = trials.run("calm", Disturbance.NONE);
    // Its training is tried again for ten minutes, beside the other tests.
    starved = trials.start("starved", run -> run.with("trainingPool", memory("64Mi", "120Mi")));
  }

  @AfterEach
  void leaveTheStoreAlone() {
    proxy.follow(Plan.NOTHING);
  }

  @AfterAll
  static void close() {
    bucket.close();
    client.close();
  }

  @Test
  void killing_the_operators_pods_at_every_stage_changes_nothing() throws IOException {
    var kills = new OperatorKills(client);

    Result result = trials.run("operator-killed", kills);

    assertThat(kills.stages()).contains("Preparing", "Labeling", "Training", "Assembling");
    assertThat(result).isEqualTo(calm);
  }

  @Test
  void another_leads_when_the_leader_is_killed_and_nothing_changes() throws IOException {
    var kill = new LeaderKill(client);

    Result result = trials.run("leaderless", kill);

    Succession succession = kill.succession();
    System.out.println(succession);
    assertThat(succession.gap()).isLessThan(succession.promised().plus(ASKING));
    assertThat(result).isEqualTo(calm);
  }

  @Test
  void killing_a_pod_of_every_step_changes_nothing() throws IOException {
    var kills = new StepKills(client, "steps-killed");

    Result result = trials.run("steps-killed", kills);

    assertThat(kills.steps()).contains("prepare", "train", "transform");
    assertThat(result).isEqualTo(calm);
  }

  @Test
  void draining_the_node_while_a_model_is_trained_changes_nothing() throws IOException {
    var drain = new Drain(client, "drained");

    Result result = trials.run("drained", drain);

    assertThat(drain.evicted()).isTrue();
    assertThat(result).isEqualTo(calm);
  }

  @Test
  void an_eviction_for_memory_while_a_model_is_trained_changes_nothing() throws IOException {
    var pressure = new MemoryPressure(client, "evicted");

    Result result =
        trials.run("evicted", pressure, run -> run.with("trainingPool", memory("64Mi", "3Gi")));

    Pod evicted = pressure.evicted();
    assertThat(evicted.getStatus().getReason()).isEqualTo("Evicted");
    assertThat(evicted.getStatus().getMessage()).contains("memory");
    assertThat(evicted.getStatus().getConditions())
        .anyMatch(condition -> condition.getType().equals("DisruptionTarget"));
    assertThat(result).isEqualTo(calm);
  }

  @Test
  void a_training_that_needs_more_memory_than_its_limit_fails_and_says_so() {
    Awaitility.await("starved")
        .atMost(Duration.ofMinutes(20))
        .until(() -> starved.job().stage().equals("Failed"));

    String reason = starved.job().failureReason();
    System.out.println(reason);
    assertThat(reason).contains("memory").contains("120Mi");
    assertThat(client.v1().events().inNamespace("starved").list().getItems())
        .extracting(Event::getMessage)
        .contains(reason);
  }

  @Test
  void an_api_server_that_is_away_for_a_minute_changes_nothing() throws IOException {
    var outage = new ApiServerOutage();

    Result result = trials.run("cut-off", outage);

    assertThat(outage.happened()).isTrue();
    assertThat(result).isEqualTo(calm);
  }

  @Test
  void a_store_that_refuses_every_fifth_request_changes_nothing() throws IOException {
    Result result = trials.run("refused", new SpoiltStore(proxy, Plan.refusing(0.2)));

    Counts counts = counted();
    assertThat(counts.refused()).isGreaterThan(counts.requests() / 6);
    assertThat(result).isEqualTo(calm);
  }

  @Test
  void a_store_that_breaks_every_tenth_connection_changes_nothing() throws IOException {
    Result result = trials.run("broken", new SpoiltStore(proxy, Plan.breaking(0.1)));

    Counts counts = counted();
    assertThat(counts.broken()).isGreaterThan(counts.requests() / 12);
    assertThat(result).isEqualTo(calm);
  }

  @Test
  void a_store_that_is_slow_and_sometimes_never_answers_changes_nothing() throws IOException {
    Result result = trials.run("slow", new SpoiltStore(proxy, Plan.slow(50, 500_000, 0.001)));

    assertThat(counted().stalled()).isPositive();
    assertThat(result).isEqualTo(calm);
  }

  @Test
  void a_store_that_is_away_for_a_minute_now_and_then_changes_nothing() throws IOException {
    var outages = new StoreOutages(proxy, "Labeling", "Training", "Transforming");

    Result result = trials.run("storeless", outages);

    System.out.println(outages.refused());
    assertThat(outages.refused()).hasSize(3).allMatch(refused -> refused > 0);
    assertThat(result).isEqualTo(calm);
  }

  private static Counts counted() {
    Counts counts = proxy.counts();
    System.out.println(counts);
    return counts;
  }

  /** A pool with this memory. */
  private static JsonNode memory(String request, String limit) {
    ObjectNode pool = JsonNodeFactory.instance.objectNode();
    Map.of("requests", request, "limits", limit)
        .forEach((kind, size) -> pool.withObject("resources").putObject(kind).put("memory", size));
    return pool;
  }
}
