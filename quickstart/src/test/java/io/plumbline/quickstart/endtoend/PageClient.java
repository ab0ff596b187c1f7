package io.plumbline.quickstart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.quickstart.visitor.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A person who answers each task of a team with its first label, as the page would ask to. */
final class PageClient {
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI address;
  private final Visitor visitor;
  private boolean loggedIn;

  PageClient(URI address, Visitor visitor) {
    this.address = address;
    this.visitor = visitor;
  }

  /** Answers what there is to answer now; nothing while the page is not up yet. */
  void answerAll() {
    try {
      loggedIn = loggedIn || logIn();
      for (JsonNode team : session().path("teams")) {
        answerAll(
            "api/teams/%s/%s/tasks/lease"
                .formatted(team.path("namespace").asText(), team.path("team").asText()));
      }
    } catch (ConnectException notUpYet) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the page would show from this path. */
  JsonNode see(String path) {
    try {
      HttpResponse<byte[]> reply = get(path);
      assertThat(reply.statusCode()).isEqualTo(OK);
      return Json.mapper().readTree(reply.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean logIn() throws IOException {
    ObjectNode account =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", visitor.name())
            .put("password", visitor.password());
    assertThat(post("api/login", account.toString()).statusCode()).isEqualTo(NO_CONTENT);
    return true;
  }

  private void answerAll(String leases) throws IOException {
    HttpResponse<byte[]> lease = post(leases, "");
    while (lease.statusCode() == OK) {
      JsonNode task = Json.mapper().readTree(lease.body());
      assertThat(get(task.at("/object/image").asText().substring(1)).statusCode()).isEqualTo(OK);
      HttpResponse<byte[]> answer =
          post("api/leases/" + task.path("lease").asText() + "/answer", firstLabel(task));
      assertThat(answer.statusCode()).isEqualTo(NO_CONTENT);
      lease = post(leases, "");
    }
    assertThat(lease.statusCode()).isEqualTo(NO_CONTENT);
  }

  private static String firstLabel(JsonNode task) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer
        .putObject("answerContent")
        .putObject("crowd-image-classifier")
        .put("label", task.at("/labels/0").asText());
    return answer.toString();
  }

  private JsonNode session() throws IOException {
    return Json.mapper().readTree(get("api/session").body());
  }

  private HttpResponse<byte[]> get(String path) throws IOException {
    return send(HttpRequest.newBuilder(address.resolve("/" + path)).GET().build());
  }

  private HttpResponse<byte[]> post(String path, String body) throws IOException {
    JsonNode csrf = session().path("csrf");
    BodyPublisher sent = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    return send(
        HttpRequest.newBuilder(address.resolve("/" + path))
            .header("Content-Type", "application/json")
            .header(csrf.path("header").asText(), csrf.path("token").asText())
            .POST(sent)
            .build());
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
