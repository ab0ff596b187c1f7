package io.plumbline.workforce.load;

import io.plumbline.workforce.fixture.AccountsFile;
import io.plumbline.workforce.fixture.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The browser of one of hundreds of people, who share one client's threads. */
final class PersonsBrowser {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http;
  private final URI base;
  private final Map<String, String> cookies = new TreeMap<>();
  private String tokenHeader = "X-XSRF-TOKEN";
  private String token = "";

  PersonsBrowser(HttpClient http, int port) {
    this.http = http;
    this.base = URI.create("http://localhost:" + port);
  }

  PersonsBrowser loggedInAs(String name) {
    refreshToken();
    Reply reply =
        post(
            "/api/login",
            "{\"name\": \"%s\", \"password\": \"%s\"}"
                .formatted(name, AccountsFile.password(name)));
    if (reply.status() != 204) {
      throw new IllegalStateException(name + " cannot log in: " + reply.text());
    }
    refreshToken();
    return this;
  }

  private void refreshToken() {
    JsonNode csrf = get("/api/session").json().path("csrf");
    tokenHeader = csrf.path("header").asString();
    token = csrf.path("token").asString();
  }

  Reply get(String path) {
    return send(request(path).GET());
  }

  Reply post(String path, String body) {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header(tokenHeader, token);
    return cookies.isEmpty() ? request : request.header("Cookie", cookieHeader());
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining("; "));
  }

  private Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    String[] pair = cookie.split(";", 2)[0].split("=", 2);
    cookies.put(pair[0], pair[1]);
  }
}
