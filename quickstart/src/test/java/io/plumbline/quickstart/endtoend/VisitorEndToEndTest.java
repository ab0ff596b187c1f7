package io.plumbline.quickstart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.quickstart.cluster.ClusterSettings;
import io.plumbline.quickstart.cluster.JobView;
import io.plumbline.quickstart.cluster.LabelingPage;
import io.plumbline.quickstart.cluster.LocalCluster;
import io.plumbline.quickstart.dataset.CacheFolder;
import io.plumbline.quickstart.example.ExampleManifest;
import io.plumbline.quickstart.example.ExampleRun;
import io.plumbline.quickstart.visitor.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A person labels real digits through the page's calls, beside simulated people. */
@Tag("end-to-end")
class VisitorEndToEndTest {
  private static final String NAMESPACE = "default";
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void each_object_that_people_label_has_an_answer_of_the_visitor()
      throws IOException, InterruptedException {
    Visitor visitor = Visitor.welcome(new SecureRandom());
    LabelingPage page = LabelingPage.of(visitor.writeAccount(folder.resolve("page")));
    Path output = folder.resolve("output");
    ExampleManifest digits =
        Visitor.joined(new SmallDigits(folder, TestCluster.installation()).manifest(output));
    try (LocalCluster cluster = LocalCluster.start(settings().with(page))) {
      ExampleRun run = new ExampleRun(cluster, digits, NAMESPACE);
      run.apply();

      PageClient client = new PageClient(page.address(), visitor);
      JobView ended = answered(run, client);

      assertThat(ended.failed()).as(ended::failureReason).isFalse();
      assertShown(client);
      List<JsonNode> responses = responses(output);
      assertThat(responses).hasSizeGreaterThanOrEqualTo(100);
      assertThat(responses).allSatisfy(VisitorEndToEndTest::assertAnsweredByVisitor);
    }
  }

  /** The visitor administers, and so sees every job and what came of it. */
  private static void assertShown(PageClient client) {
    JsonNode job = client.see("api/console/jobs/" + NAMESPACE + "/digits");
    assertThat(job.at("/summary/counts/human").asInt()).isGreaterThanOrEqualTo(100);
    JsonNode labels = client.see("api/console/jobs/" + NAMESPACE + "/digits/labels");
    assertThat(labels.at("/counted/human").asInt())
        .isEqualTo(job.at("/summary/counts/human").asInt());
  }

  private static void assertAnsweredByVisitor(JsonNode response) {
    assertThat(response.at("/answers").findValuesAsText("workerId")).hasSize(3).contains("me");
  }

  private static JobView answered(ExampleRun run, PageClient page) throws InterruptedException {
    Instant limit = Instant.now().plus(PATIENCE);
    return run.await(
        job -> {
          assertThat(Instant.now()).as(job.stage()).isBefore(limit);
          page.answerAll();
        });
  }

  private ClusterSettings settings() throws IOException {
    Path engine = CacheFolder.of(System.getenv()).engine();
    int cores = Runtime.getRuntime().availableProcessors();
    return new ClusterSettings(
        TestCluster.installation(), engine, folder.resolve("work"), cores, 1);
  }

  /** What workers answered about each object, from the job's output folder. */
  private static List<JsonNode> responses(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output.resolve("digits/annotations/worker-response"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d{4}-.*\\.json"))
          .map(VisitorEndToEndTest::read)
          .toList();
    }
  }

  private static JsonNode read(Path file) {
    try {
      return Json.mapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
