package io.plumbline.workforce.web.page;

import io.plumbline.workforce.limit.Caller;
import io.plumbline.workforce.limit.Caller.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who calls on the cluster's port. Nobody logs in there, so callers are told apart by where they
 * call from; the operator's calls count apart from those of programs that take tasks.
 */
public final class ClusterCallers implements CallGate.Callers {
  private static final CallPaths BATCHES = CallPaths.of("/v1/batches/**");
  private static final CallPaths CALLS = CallPaths.of("/v1/**");

  private final PagePort page;

  public ClusterCallers(PagePort page) {
    this.page = page;
  }

  @Override
  public Optional<Caller> of(HttpServletRequest request) {
    if (page.took(request) || !CALLS.match(request)) {
      return Optional.empty();
    }
    Kind kind = BATCHES.match(request) ? Kind.OPERATOR : Kind.PROGRAM;
    return Optional.of(Caller.at(kind, request.getRemoteAddr()));
  }
}
