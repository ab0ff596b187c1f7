package io.plumbline.workforce.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may do what on the page's port, and what browsers are told to refuse. */
public final class PageSecurity {
  private static final String CONTENT =
      "default-src 'self'; img-src 'self' blob:; style-src 'self'; script-src 'self'; object-src"
          + " 'none'; frame-ancestors 'none'; base-uri 'none'";

  private final PersonSessions sessions;
  private final CsrfTokenRepository tokens;
  private final CallGate calls;
  private final Optional<OidcLogin> oidc;

  public PageSecurity(
      PersonSessions sessions,
      CsrfTokenRepository tokens,
      CallGate calls,
      Optional<OidcLogin> oidc) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.calls = calls;
    this.oidc = oidc;
  }

  /**
   * Tokens against forgery, in a cookie that only this service reads: nobody who is not logged in
   * costs a row.
   *
   * @param sameSite which requests of other sites' pages carry the cookie: Lax
   */
  public static CsrfTokenRepository csrfTokens(String sameSite) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite(sameSite));
    return tokens;
  }

  /** The filters. */
  public SecurityFilterChain chain(HttpSecurity http) {
    http.securityContext(context -> context.securityContextRepository(sessions))
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .headers(PageSecurity::headers)
        // It is known by then who calls, and nothing is done for them yet.
        .addFilterBefore(calls, CsrfFilter.class)
        .authorizeHttpRequests(PageSecurity::rights)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(
                        (request, response, e) -> ProblemReply.LOG_IN.send(response))
                    .accessDeniedHandler(PageSecurity::refuse));
    oidc.ifPresent(login -> login.addTo(http));
    return http.build();
  }

  private static void rights(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          calls) {
    calls
        .requestMatchers("/api/session", "/api/login")
        .permitAll()
        .requestMatchers("/api/admin/**")
        .hasRole(PersonSessions.ADMIN)
        .requestMatchers("/api/**")
        .authenticated()
        // The page's own files.
        .anyRequest()
        .permitAll();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(
            permissions ->
                permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(
            resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    (denied instanceof CsrfException ? ProblemReply.NO_TOKEN : ProblemReply.NOT_YOURS)
        .send(response);
  }
}
