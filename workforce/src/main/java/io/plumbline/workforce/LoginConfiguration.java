package io.plumbline.workforce;

import io.plumbline.workforce.audit.AuditLog;
import io.plumbline.workforce.database.DatabaseUrl;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.limit.CallLimits;
import io.plumbline.workforce.login.Accounts;
import io.plumbline.workforce.login.LoginLimit;
import io.plumbline.workforce.login.Logins;
import io.plumbline.workforce.login.OidcSettings;
import io.plumbline.workforce.people.PersonRows;
import io.plumbline.workforce.refusal.WrongSetting;
import io.plumbline.workforce.web.page.CallGate;
import io.plumbline.workforce.web.page.OidcLogin;
import io.plumbline.workforce.web.page.PageCallers;
import io.plumbline.workforce.web.page.PageSecurity;
import io.plumbline.workforce.web.page.PersonSessions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import tools.jackson.databind.json.JsonMapper;

/** How people log in, and what keeps them logged in: sessions that all replicas share. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = LoginConfiguration.IDLE_SECONDS)
class LoginConfiguration {
  static final int IDLE_SECONDS = 8 * 60 * 60;
  private static final String LAX = "Lax";

  @Bean
  Logins logins(
      Environment environment,
      LoginLimit limit,
      JdbcClient jdbc,
      Transactions transactions,
      AuditLog audit,
      Clock clock) {
    Accounts accounts =
        setting(environment, "plumbline.accounts")
            .map(file -> Accounts.read(Path.of(file)))
            .orElseGet(Accounts::none);
    Optional<OidcSettings> oidc =
        setting(environment, "plumbline.oidc.issuer")
            .map(issuer -> oidcSettings(issuer, environment));
    if (accounts.isEmpty() && oidc.isEmpty()) {
      throw new WrongSetting(
          "PLUMBLINE_PAGE_PORT is set, but nobody could log in: set PLUMBLINE_ACCOUNTS to a file"
              + " with accounts, or PLUMBLINE_OIDC_ISSUER.");
    }
    return new Logins(
        accounts, oidc, limit, new PersonRows(jdbc, transactions, clock), audit, clock);
  }

  private static OidcSettings oidcSettings(String issuer, Environment environment) {
    return new OidcSettings(
        issuer,
        setting(environment, "plumbline.oidc.client-id")
            .orElseThrow(
                () ->
                    new WrongSetting(
                        "PLUMBLINE_OIDC_ISSUER is set, but PLUMBLINE_OIDC_CLIENT_ID is not.")),
        setting(environment, "plumbline.oidc.client-secret").orElse(""),
        environment.getRequiredProperty("plumbline.oidc.groups-claim"),
        setting(environment, "plumbline.oidc.admin-group"),
        environment.getRequiredProperty("plumbline.oidc.name"),
        List.of(environment.getRequiredProperty("plumbline.oidc.scopes").trim().split("[ ,]+")));
  }

  private static Optional<String> setting(Environment environment, String name) {
    return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank());
  }

  @Bean
  CookieSerializer sessionCookie() {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName("plumbline");
    cookie.setSameSite(LAX);
    cookie.setUseHttpOnlyCookie(true);
    return cookie;
  }

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTables(
      @Value("${plumbline.database.url}") String url) {
    return new DatabaseUrl(url).isH2()
        ? repository -> {}
        : new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  @Bean
  CsrfTokenRepository csrfTokens() {
    return PageSecurity.csrfTokens(LAX);
  }

  @Bean
  PersonSessions personSessions(Logins logins, CsrfTokenRepository tokens, JsonMapper json) {
    return new PersonSessions(logins, tokens, json);
  }

  @Bean
  SecurityFilterChain pageSecurity(
      HttpSecurity http,
      Logins logins,
      PersonSessions sessions,
      CsrfTokenRepository tokens,
      CallLimits limits) {
    Optional<OidcLogin> oidc =
        logins.oidc().map(settings -> new OidcLogin(settings, logins, sessions));
    CallGate calls = new CallGate(limits, new PageCallers());
    return new PageSecurity(sessions, tokens, calls, oidc).chain(http);
  }
}
