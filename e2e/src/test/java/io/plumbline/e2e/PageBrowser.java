package io.plumbline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the page on which people label does in somebody's browser: calls with cookies, and with the
 * token of the session. Calls throw {@link UncheckedIOException} when nothing answers.
 */
final class PageBrowser {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .connectTimeout(PATIENCE)
          .build();
  private final URI base;
  private String tokenHeader = "X-No-Token";
  private String token = "";

  /**
   * Nobody is logged in.
   *
   * @param port that leads to the page's Service
   */
  PageBrowser(String port) {
    this.base = URI.create("http://localhost:" + port);
  }

  /** Logs in. */
  PageBrowser as(String name, String password) {
    Reply reply = login(name, password);
    if (reply.status() != 204) {
      throw new AssertionError(name + " cannot log in: " + reply.text());
    }
    refreshToken();
    return this;
  }

  Reply login(String name, String password) {
    refreshToken();
    return loginAsItIs(name, password);
  }

  /** The same without asking for a token first. */
  Reply loginAsItIs(String name, String password) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return post(
        "/api/login", json.objectNode().put("name", name).put("password", password).toString());
  }

  JsonNode session() {
    return get("/api/session").json();
  }

  /** The teams of who is logged in, as {@code namespace/name}. */
  List<String> teams() {
    List<String> teams = new ArrayList<>();
    for (JsonNode team : session().path("teams")) {
      teams.add(team.path("namespace").asText() + "/" + team.path("team").asText());
    }
    return teams;
  }

  Reply get(String path) {
    return send(request(path).GET());
  }

  Reply post(String path, String body) {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  private void refreshToken() {
    JsonNode csrf = session().path("csrf");
    tokenHeader = csrf.path("header").asText();
    token = csrf.path("token").asText();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .header(tokenHeader, token);
  }

  private Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
