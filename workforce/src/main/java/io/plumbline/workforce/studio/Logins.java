package io.plumbline.workforce.studio;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.workforce.batch.LabelStudioSpec;
import io.plumbline.workforce.secret.SecretContent;
import io.plumbline.workforce.secret.SecretProblem;
import io.plumbline.workforce.secret.Secrets;
import io.plumbline.workforce.studio.Wire.Call;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the service says who it is, to each Label Studio. The tokens come from Secrets and are kept
 * for a minute. A Secret says under {@code url} which server its token is for: whoever may write a
 * Workteam but not read the Secret could have the token sent elsewhere without that.
 */
final class Logins {
  private static final String URL = "url";
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Secrets secrets;
  private final Wire wire;
  private final Clock clock;
  private final Map<Key, Login> known = new ConcurrentHashMap<>();

  Logins(Secrets secrets, Wire wire, Clock clock) {
    this.secrets = secrets;
    this.wire = wire;
    this.clock = clock;
  }

  private record Key(String namespace, LabelStudioSpec team) {}

  private static final class Login {
    private final String header;
    private final Instant end;

    Login(String header, Instant end) {
      this.header = header;
      this.end = end;
    }
  }

  /**
   * The value of the header {@code Authorization}.
   *
   * @throws StudioProblem when there is no token, or the server refuses it
   */
  String header(String namespace, LabelStudioSpec team) throws StudioProblem, InterruptedException {
    Key key = new Key(namespace, team);
    Instant now = clock.instant();
    known.values().removeIf(login -> !now.isBefore(login.end));
    Login login = known.get(key);
    if (login == null) {
      login = new Login(make(namespace, team), now.plus(KEPT));
      known.put(key, login);
    }
    return login.header;
  }

  /** The server takes it no more. */
  void forget(String namespace, LabelStudioSpec team) {
    known.remove(new Key(namespace, team));
  }

  private String make(String namespace, LabelStudioSpec team)
      throws StudioProblem, InterruptedException {
    String token = token(namespace, team);
    return isPersonalAccessToken(token) ? "Bearer " + access(team, token) : "Token " + token;
  }

  private String token(String namespace, LabelStudioSpec team) throws StudioProblem {
    try {
      SecretContent secret = secrets.read(namespace, team.tokenSecret().name());
      String token = secret.text(team.tokenSecret().key());
      if (!secret.text(URL).replaceAll("/+$", "").equals(team.url())) {
        throw new StudioProblem(
            "the key \"url\" of the Secret "
                + team.tokenSecret().name()
                + " names another server than the Workteam, and its token goes nowhere else");
      }
      if (!isToken(token)) {
        throw new StudioProblem(
            "what the Secret " + team.tokenSecret().name() + " holds is no token");
      }
      return token;
    } catch (SecretProblem e) {
      throw new StudioProblem(e.getMessage());
    }
  }

  /** Whether it can stand in a header. */
  private static boolean isToken(String text) {
    return text.matches("[\\x21-\\x7e]+");
  }

  /** Those are JSON Web Tokens, in three parts; the older tokens are in hexadecimal. */
  private static boolean isPersonalAccessToken(String token) {
    return token.chars().filter(letter -> letter == '.').count() == 2;
  }

  private String access(LabelStudioSpec team, String token)
      throws StudioProblem, InterruptedException {
    String body = Json.mapper().createObjectNode().put("refresh", token).toString();
    HttpResponse<byte[]> response =
        wire.send(
            team.base(),
            new Call("POST", "api/token/refresh/", Optional.empty(), Optional.of(body)));
    if (response.statusCode() == 401 || response.statusCode() == 403) {
      throw Server.refusedToken(team, response.statusCode());
    }
    JsonNode access = parsed(response.body()).path("access");
    if (response.statusCode() != 200 || !isToken(access.asText())) {
      throw new StudioProblem(
          "Label Studio at "
              + AllowedServers.origin(team.base())
              + " answers "
              + response.statusCode()
              + " instead of an access token: is it a Label Studio?");
    }
    return access.textValue();
  }

  private static JsonNode parsed(byte[] body) {
    try {
      return Json.mapper().readTree(body);
    } catch (IOException e) {
      return Json.mapper().missingNode();
    }
  }
}
