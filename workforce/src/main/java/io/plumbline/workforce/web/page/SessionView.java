package io.plumbline.workforce.web.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plumbline.workforce.batch.TeamKey;
import io.plumbline.workforce.login.OidcSettings;
import io.plumbline.workforce.people.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What a browser knows of its session.
 *
 * @param worker who is logged in; with {@code teams}, {@code admin} and {@code console}
 * @param console whether there are jobs' results for them to see
 * @param logins how to log in, where nobody is
 * @param csrf what unsafe calls carry in a header
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record SessionView(
    Optional<WorkerView> worker,
    Optional<List<TeamView>> teams,
    Optional<Boolean> admin,
    Optional<Boolean> console,
    Optional<List<LoginView>> logins,
    CsrfView csrf) {

  record WorkerView(String id, String name) {}

  record TeamView(String namespace, String team) {
    static TeamView of(TeamKey key) {
      return new TeamView(key.namespace(), key.name());
    }
  }

  /** A way to log in. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record LoginView(String kind, Optional<String> name, Optional<String> url) {
    static LoginView password() {
      return new LoginView("password", Optional.empty(), Optional.empty());
    }

    static LoginView oidc(OidcSettings settings) {
      return new LoginView("oidc", Optional.of(settings.name()), Optional.of(OidcLogin.START));
    }
  }

  record CsrfView(String header, String token) {
    static CsrfView of(CsrfToken token) {
      return new CsrfView(token.getHeaderName(), token.getToken());
    }
  }

  static SessionView of(Person person, List<TeamKey> teams, boolean console, CsrfToken token) {
    return new SessionView(
        Optional.of(new WorkerView(person.id(), person.name())),
        Optional.of(teams.stream().map(TeamView::of).toList()),
        Optional.of(person.isAdmin()),
        Optional.of(console),
        Optional.empty(),
        CsrfView.of(token));
  }

  static SessionView ofNobody(List<LoginView> logins, CsrfToken token) {
    return new SessionView(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(logins),
        CsrfView.of(token));
  }
}
