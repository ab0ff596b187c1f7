package io.plumbline.workforce.web.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.CompositeFilter;

/** Sessions and security, on the page's port alone: what the cluster asks costs nothing more. */
public final class PageFilters implements Filter {
  private final PagePort page;
  private final CompositeFilter filters = new CompositeFilter();

  public PageFilters(PagePort page, List<Filter> filters) {
    this.page = page;
    this.filters.setFilters(filters);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (page.took(request)) {
      filters.doFilter(request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }
}
