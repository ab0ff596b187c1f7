package io.plumbline.workforce.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the bodies of requests: nobody can make the service hold more than {@link
 * LimitedBody#MOST_BYTES} of one.
 */
public final class BodyLimit extends OncePerRequestFilter {
  private static final String LOGIN = "/api/login";
  private static final long MOST_BYTES_OF_LOGIN = 4096;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Limited(request), response);
  }

  private static final class Limited extends HttpServletRequestWrapper {
    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      LimitedBody body = new LimitedBody(super.getInputStream(), most());
      body.require(getContentLengthLong());
      return body;
    }

    /** Anybody may try to log in. */
    private long most() {
      return getServletPath().equals(LOGIN) ? MOST_BYTES_OF_LOGIN : LimitedBody.MOST_BYTES;
    }
  }
}
