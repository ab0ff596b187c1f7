package io.plumbline.operator.workforce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.operator.plan.JobPlan.Identity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The workforce service over HTTP. */
public final class HttpWorkforce implements Workforce {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI base;
  private final HttpClient http;

  /**
   * @param base the service's URL, with a closing slash
   */
  public HttpWorkforce(URI base) {
    this.base = base;
    http =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  @Override
  public Optional<BatchState> find(Identity job, int iteration) throws WorkforceUnreachable {
    HttpResponse<String> answer =
        send(request(batch(job, iteration), PATIENCE).GET(), Set.of(200, 404));
    return answer.statusCode() == 404 ? Optional.empty() : Optional.of(state(answer.body()));
  }

  @Override
  public void create(BatchRequest batch) throws WorkforceUnreachable {
    send(
        request(batch(batch.plan().identity(), batch.iteration()), PATIENCE)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(batch.json())),
        Set.of(200, 201));
  }

  @Override
  public void close(Identity job, int iteration) throws WorkforceUnreachable {
    post(job, iteration, "/close");
  }

  @Override
  public void pause(Identity job, int iteration) throws WorkforceUnreachable {
    post(job, iteration, "/pause");
  }

  @Override
  public void resume(Identity job, int iteration) throws WorkforceUnreachable {
    post(job, iteration, "/resume");
  }

  @Override
  public void forget(Identity job, Duration within) throws WorkforceUnreachable {
    send(request(batches(job), within).DELETE(), Set.of(200, 204, 404));
  }

  private void post(Identity job, int iteration, String verb) throws WorkforceUnreachable {
    send(
        request(batch(job, iteration) + verb, PATIENCE).POST(BodyPublishers.noBody()),
        Set.of(200, 202, 204, 404));
  }

  private static String batches(Identity job) {
    return "v1/batches/" + job.namespace() + "/" + job.name() + "/" + job.uid();
  }

  private static String batch(Identity job, int iteration) {
    return batches(job) + "/" + iteration;
  }

  private HttpRequest.Builder request(String path, Duration patience) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(patience);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, Set<Integer> expected)
      throws WorkforceUnreachable {
    HttpRequest built = request.build();
    try {
      HttpResponse<String> answer = http.send(built, BodyHandlers.ofString());
      if (expected.contains(answer.statusCode())) {
        return answer;
      }
      throw new WorkforceUnreachable(
          "The workforce service answered "
              + answer.statusCode()
              + " to "
              + built.method()
              + " "
              + built.uri()
              + ".");
    } catch (IOException e) {
      throw new WorkforceUnreachable(
          "The workforce service at "
              + base
              + " cannot be reached: "
              + e.getClass().getSimpleName()
              + ".",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkforceUnreachable("The call to the workforce service was interrupted.", e);
    }
  }

  private static BatchState state(String body) throws WorkforceUnreachable {
    try {
      JsonNode json = JSON.readTree(body);
      return new BatchState(
          json.path("state").asText().equals("Closed")
              ? BatchState.Phase.CLOSED
              : BatchState.Phase.OPEN,
          json.path("objects").asLong(),
          json.path("answered").asLong(),
          json.path("expired").asLong(),
          json.path("declined").asLong(),
          Optional.ofNullable(json.path("failure").textValue()),
          Optional.ofNullable(json.path("heldUp").textValue()));
    } catch (JsonProcessingException e) {
      throw new WorkforceUnreachable("The workforce service did not answer with JSON.", e);
    }
  }
}
