package io.plumbline.workforce.web.page;

import io.plumbline.workforce.login.Logins;
import io.plumbline.workforce.login.Ticket;
import io.plumbline.workforce.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import tools.jackson.databind.json.JsonMapper;

/** Who is logged in, by what a session keeps: a {@link Ticket} as text, and nothing else. */
public final class PersonSessions implements SecurityContextRepository {
  static final String ADMIN = "ADMIN";
  private static final String TICKET = "ticket";

  private final Logins logins;
  private final CsrfTokenRepository tokens;
  private final JsonMapper json;
  private final SessionAuthenticationStrategy renewal;

  public PersonSessions(Logins logins, CsrfTokenRepository tokens, JsonMapper json) {
    this.logins = logins;
    this.tokens = tokens;
    this.json = json;
    this.renewal =
        new CompositeSessionAuthenticationStrategy(
            List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(tokens)));
  }

  /** Somebody has logged in: under a new session id and with a new token against forgery. */
  void begin(Ticket ticket, HttpServletRequest request, HttpServletResponse response) {
    renewal.onAuthentication(authentication(ticket.person()), request, response);
    request.getSession().setAttribute(TICKET, json.writeValueAsString(ticket));
  }

  /** Somebody logs out: nothing is left of the session. */
  void end(HttpServletRequest request, HttpServletResponse response) {
    Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    tokens.saveToken(null, request, response);
    SecurityContextHolder.clearContext();
  }

  @Override
  @SuppressWarnings("deprecation")
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return context(holder.getRequest());
  }

  private SecurityContext context(HttpServletRequest request) {
    return person(request)
        .<SecurityContext>map(person -> new SecurityContextImpl(authentication(person)))
        .orElseGet(SecurityContextImpl::new);
  }

  private Optional<Person> person(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (String) session.getAttribute(TICKET))
        .map(text -> json.readValue(text, Ticket.class))
        .flatMap(logins::current);
  }

  /** Nothing: what a session keeps is written by {@link #begin} alone. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return person(request).isPresent();
  }

  private static Authentication authentication(Person person) {
    return UsernamePasswordAuthenticationToken.authenticated(
        person,
        "",
        person.isAdmin()
            ? AuthorityUtils.createAuthorityList("ROLE_" + ADMIN)
            : AuthorityUtils.NO_AUTHORITIES);
  }
}
