package io.plumbline.workforce.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the two ports apart: the cluster's calls are not there on the page's port, and nothing else
 * is on the cluster's.
 */
public final class PortGate extends OncePerRequestFilter {
  private static final CallPaths OF_THE_CLUSTER = CallPaths.of("/v1/**", "/healthz");

  private final PagePort page;

  public PortGate(PagePort page) {
    this.page = page;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (OF_THE_CLUSTER.match(request) == page.took(request)) {
      ProblemReply.NOT_THERE.send(response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
