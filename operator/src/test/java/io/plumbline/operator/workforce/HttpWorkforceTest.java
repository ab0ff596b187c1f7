package io.plumbline.operator.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.plumbline.operator.Jobs;
import io.plumbline.operator.Specs;
import io.plumbline.operator.api.v1alpha1.BatchKind;
import io.plumbline.operator.api.v1alpha1.TaskType;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec.LabelStudio;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec.Portal;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec.Simulated;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec.SimulatedWorker;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec.TokenSecret;
import io.plumbline.operator.plan.JobPlan;
import io.plumbline.operator.plan.JobPlan.Identity;
import io.plumbline.operator.validation.SpecValidator;
import io.plumbline.operator.validation.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HttpWorkforceTest {
  private static final Identity BIRDS = new Identity("birds", "default", "u-1");

  private final List<String> requests = new ArrayList<>();
  private HttpServer server;
  private HttpWorkforce workforce;
  private int code = 200;
  private String answer = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    workforce =
        new HttpWorkforce(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_batch_is_asked_for_by_its_jobs_identity_and_its_number() throws WorkforceUnreachable {
    answer = "{\"state\":\"Open\",\"objects\":200,\"answered\":17,\"expired\":2,\"declined\":1}";

    BatchState state = workforce.find(BIRDS, 3).orElseThrow();

    assertThat(requests).containsExactly("GET /v1/batches/default/birds/u-1/3 ");
    assertThat(state.phase()).isEqualTo(BatchState.Phase.OPEN);
    assertThat(state.answered()).isEqualTo(17);
  }

  @Test
  void an_unknown_batch_is_no_error() throws WorkforceUnreachable {
    code = 404;

    assertThat(workforce.find(BIRDS, 3)).isEmpty();
  }

  @Test
  void a_batch_is_created_with_all_that_people_need() throws WorkforceUnreachable {
    code = 201;
    JobPlan plan = ((Verdict.Accepted) new SpecValidator().check(Specs.birds())).plan();

    workforce.create(new BatchRequest(plan, 2, BatchKind.CERTIFICATION, Specs.birders().getSpec()));

    assertThat(requests)
        .singleElement()
        .asString()
        .startsWith("PUT /v1/batches/default/birds/u-1/2 ")
        .contains(
            "\"kind\":\"Certification\"",
            "\"manifest\":\"s3://out/birds/batches/2/batch.jsonl\"",
            "\"workersPerObject\":3",
            "\"seed\":7",
            "\"truthAttribute\":\"truth\"",
            "{\"name\":\"ann\",\"errorRate\":\"0.05\",\"missRate\":\"0\",\"inventRate\":\"0\","
                + "\"jitter\":\"0\"}")
        .doesNotContain("kmsKeyId", "gold", "maxWorkersPerObject");
  }

  @ParameterizedTest
  @EnumSource
  void people_are_told_what_to_do_with_each_object(TaskType task) throws WorkforceUnreachable {
    code = 201;

    workforce.create(
        new BatchRequest(
            Jobs.plan(Jobs.spec(task)), 1, BatchKind.TRAINING, Specs.birders().getSpec()));

    assertThat(requests)
        .singleElement()
        .asString()
        .contains("\"taskType\":\"" + task.jsonName() + "\"");
  }

  @Test
  void what_simulated_workers_do_wrong_goes_along_with_the_batch() throws WorkforceUnreachable {
    code = 201;
    JobPlan plan = ((Verdict.Accepted) new SpecValidator().check(Specs.birds())).plan();
    Simulated drawers =
        new Simulated(
            "truth",
            List.of(new SimulatedWorker("ann", "0.05", "0.04", "0.03", "0.02")),
            "PT0.05S",
            "0.2",
            "0.1");

    workforce.create(
        new BatchRequest(plan, 1, BatchKind.TRAINING, new WorkteamSpec(null, drawers, null, null)));

    assertThat(requests)
        .singleElement()
        .asString()
        .contains(
            "\"simulated\":{\"truthAttribute\":\"truth\",\"workers\":[{\"name\":\"ann\","
                + "\"errorRate\":\"0.05\",\"missRate\":\"0.04\",\"inventRate\":\"0.03\","
                + "\"jitter\":\"0.02\"}],\"delay\":\"PT0.05S\",\"declineRate\":\"0.2\","
                + "\"expireRate\":\"0.1\"}");
  }

  @Test
  void the_groups_of_a_team_of_people_go_along_with_the_batch() throws WorkforceUnreachable {
    code = 201;
    WorkteamSpec people =
        new WorkteamSpec(null, null, new Portal(List.of("birders", "staff")), null);

    workforce.create(
        new BatchRequest(Jobs.plan(Jobs.SPEC + Jobs.AUTOMATED), 1, BatchKind.TRAINING, people));

    assertThat(requests)
        .singleElement()
        .asString()
        .contains("\"team\":{\"name\":\"birders\",\"portal\":{\"groups\":[\"birders\",\"staff\"]}}")
        .doesNotContain("instructions");
  }

  @Test
  void a_label_studio_and_where_its_token_is_go_along_with_the_batch() throws WorkforceUnreachable {
    code = 201;
    LabelStudio studio =
        new LabelStudio("https://studio.example.com", new TokenSecret("studio", "token"), "owls");

    workforce.create(
        new BatchRequest(
            Jobs.plan(Jobs.SPEC + Jobs.AUTOMATED),
            1,
            BatchKind.TRAINING,
            new WorkteamSpec(null, null, null, studio)));

    assertThat(requests)
        .singleElement()
        .asString()
        .contains(
            "\"team\":{\"name\":\"birders\",\"labelStudio\":{\"url\":\"https://studio.example.com\","
                + "\"tokenSecret\":{\"name\":\"studio\",\"key\":\"token\"},"
                + "\"projectPrefix\":\"owls\"}}");
  }

  @Test
  void instructions_go_along_with_the_batch() throws WorkforceUnreachable {
    createFor(
        Jobs.SPEC.replace(
            "taskTitle:",
            "instructions: {short: Look at the beak, full: Or at it}\n    taskTitle:"));

    assertThat(requests)
        .singleElement()
        .asString()
        .contains("\"instructions\":{\"short\":\"Look at the beak\",\"full\":\"Or at it\"}");
  }

  @Test
  void gold_and_how_many_are_asked_at_most_go_along_with_the_batch() throws WorkforceUnreachable {
    createFor(
        Jobs.SPEC.replace(
            "taskTitle:",
            "gold: {manifestS3URI: s3://gold/g.manifest, attribute: truth}\n"
                + "    dynamicOverlap: {maxWorkersPerDataObject: 5}\n    taskTitle:"));

    assertThat(requests)
        .singleElement()
        .asString()
        .contains(
            "\"maxWorkersPerObject\":5",
            "\"gold\":{\"manifest\":\"s3://gold/g.manifest\",\"attribute\":\"truth\","
                + "\"share\":\"0.05\"}");
  }

  @Test
  void the_jobs_key_goes_along_with_the_batch() throws WorkforceUnreachable {
    createFor(Jobs.SPEC.replace("s3://out}", "s3://out, kmsKeyID: alias/birds}"));

    assertThat(requests).singleElement().asString().contains("\"kmsKeyId\":\"alias/birds\"");
  }

  /** Creates the first batch of a job with that spec. */
  private void createFor(String spec) throws WorkforceUnreachable {
    code = 201;
    workforce.create(
        new BatchRequest(
            Jobs.plan(spec + Jobs.AUTOMATED), 1, BatchKind.TRAINING, Specs.birders().getSpec()));
  }

  @Test
  void batches_are_closed_paused_resumed_and_forgotten() throws WorkforceUnreachable {
    code = 204;

    workforce.close(BIRDS, 1);
    workforce.pause(BIRDS, 1);
    workforce.resume(BIRDS, 1);
    workforce.forget(BIRDS, Duration.ofSeconds(5));

    assertThat(requests)
        .containsExactly(
            "POST /v1/batches/default/birds/u-1/1/close ",
            "POST /v1/batches/default/birds/u-1/1/pause ",
            "POST /v1/batches/default/birds/u-1/1/resume ",
            "DELETE /v1/batches/default/birds/u-1 ");
  }

  @Test
  void an_answer_that_is_not_expected_or_no_answer_is_a_sentence() {
    code = 500;
    assertThatThrownBy(() -> workforce.find(BIRDS, 1))
        .isInstanceOf(WorkforceUnreachable.class)
        .hasMessageStartingWith("The workforce service answered 500 to GET");

    server.stop(0);
    assertThatThrownBy(() -> workforce.find(BIRDS, 1))
        .isInstanceOf(WorkforceUnreachable.class)
        .hasMessageContaining("cannot be reached");
  }
}
