package io.plumbline.workforce.web.page;

import io.plumbline.workforce.limit.Caller;
import io.plumbline.workforce.limit.Caller.Kind;
import io.plumbline.workforce.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who calls on the page's port: whoever is logged in, or else where the call comes from. The page's
 * own files are not counted.
 */
public final class PageCallers implements CallGate.Callers {
  private static final CallPaths CALLS = CallPaths.of("/api/**", "/login/**");

  @Override
  public Optional<Caller> of(HttpServletRequest request) {
    return CALLS.match(request) ? Optional.of(caller(request)) : Optional.empty();
  }

  private static Caller caller(HttpServletRequest request) {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(Person.class::isInstance)
        .map(person -> new Caller(Kind.PERSON, ((Person) person).id()))
        .orElseGet(() -> Caller.at(Kind.VISITOR, request.getRemoteAddr()));
  }
}
