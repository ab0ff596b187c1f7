package io.plumbline.workforce.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Some calls by their paths, which are compared as the calls' own addresses are, so that no way of
 * writing one gets past.
 */
record CallPaths(List<PathPattern> patterns) {
  static CallPaths of(String... patterns) {
    return new CallPaths(
        Stream.of(patterns).map(PathPatternParser.defaultInstance::parse).toList());
  }

  boolean match(HttpServletRequest request) {
    var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
    return patterns.stream().anyMatch(pattern -> pattern.matches(path));
  }
}
