package io.plumbline.workforce.web.page;

import io.plumbline.workforce.limit.CallLimits;
import io.plumbline.workforce.limit.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses the calls of whoever calls too often, before anything is done for them. */
public final class CallGate extends OncePerRequestFilter {
  private final CallLimits limits;
  private final Callers callers;

  public CallGate(CallLimits limits, Callers callers) {
    this.limits = limits;
    this.callers = callers;
  }

  /** Whose calls are counted. */
  public interface Callers {
    /** Who makes a request; empty for one that is not counted. */
    Optional<Caller> of(HttpServletRequest request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Duration> wait = callers.of(request).flatMap(limits::count);
    if (wait.isPresent()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
      ProblemReply.TOO_OFTEN.send(response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
