package io.plumbline.workforce.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Keeps the two ports apart: the cluster's calls are not there on the page's port, and nothing else
 * is on the cluster's. Paths are compared as the calls' own addresses are, so that no way of
 * writing one gets past.
 */
public final class PortGate extends OncePerRequestFilter {
  private static final List<PathPattern> OF_THE_CLUSTER =
      Stream.of("/v1/**", "/healthz").map(PathPatternParser.defaultInstance::parse).toList();

  private final PagePort page;

  public PortGate(PagePort page) {
    this.page = page;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isOfTheCluster(request) == page.took(request)) {
      ProblemReply.NOT_THERE.send(response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isOfTheCluster(HttpServletRequest request) {
    var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
    return OF_THE_CLUSTER.stream().anyMatch(pattern -> pattern.matches(path));
  }
}
