package io.plumbline.workforce.web.page;

import io.plumbline.workforce.login.Logins;
import io.plumbline.workforce.people.Person;
import io.plumbline.workforce.people.Teams;
import io.plumbline.workforce.web.page.SessionView.LoginView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out, and who is logged in. */
@RestController
@RequestMapping("/api")
public final class SessionController {
  private final Logins logins;
  private final PersonSessions sessions;
  private final Teams teams;
  private final ConsoleAccess console;

  public SessionController(
      Logins logins, PersonSessions sessions, Teams teams, ConsoleAccess console) {
    this.logins = logins;
    this.sessions = sessions;
    this.teams = teams;
    this.console = console;
  }

  /** The body of a login. */
  record LoginRequest(String name, String password) {
    /** Without the password, for logs. */
    @Override
    public String toString() {
      return "LoginRequest[" + name + "]";
    }
  }

  @GetMapping("/session")
  SessionView session(@AuthenticationPrincipal Person person, CsrfToken token) {
    return Optional.ofNullable(person)
        .map(known -> SessionView.of(known, teams.of(known), console.isFor(known), token))
        .orElseGet(() -> SessionView.ofNobody(ways(), token));
  }

  private List<LoginView> ways() {
    Stream<LoginView> password =
        logins.accounts().isEmpty() ? Stream.empty() : Stream.of(LoginView.password());
    return Stream.concat(password, logins.oidc().map(LoginView::oidc).stream()).toList();
  }

  @PostMapping("/login")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void login(
      @RequestBody LoginRequest login, HttpServletRequest request, HttpServletResponse response) {
    sessions.begin(
        logins.byPassword(login.name(), login.password(), request.getRemoteAddr()),
        request,
        response);
  }

  @PostMapping("/logout")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void logout(
      @AuthenticationPrincipal Person person,
      HttpServletRequest request,
      HttpServletResponse response) {
    logins.loggedOut(person);
    sessions.end(request, response);
  }
}
