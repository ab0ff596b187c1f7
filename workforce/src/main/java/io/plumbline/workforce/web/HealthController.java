package io.plumbline.workforce.web;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whether the service can work: it reaches its database. */
@RestController
public final class HealthController {
  private final JdbcClient jdbc;

  public HealthController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping("/healthz")
  Map<String, String> health() {
    jdbc.sql("SELECT 1").query(Integer.class).single();
    return Map.of("status", "ok");
  }
}
