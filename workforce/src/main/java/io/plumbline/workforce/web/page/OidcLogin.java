package io.plumbline.workforce.web.page;

import io.plumbline.workforce.login.Logins;
import io.plumbline.workforce.login.OidcSettings;
import io.plumbline.workforce.login.Ticket;
import io.plumbline.workforce.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The login at an OpenID Connect provider: authorization code flow (RFC 6749, 4.1) with PKCE (RFC
 * 7636). What the provider can do is asked when the first person wants to log in, so that the
 * service starts without it.
 */
public final class OidcLogin {
  static final String START = "/login/oidc";
  static final String CALLBACK = "/login/oidc/callback";
  static final String FAILED = "/?login=failed";

  private static final Logger log = LoggerFactory.getLogger(OidcLogin.class);
  private static final String REGISTRATION = "oidc";

  private final OidcSettings settings;
  private final Logins logins;
  private final PersonSessions sessions;

  public OidcLogin(OidcSettings settings, Logins logins, PersonSessions sessions) {
    this.settings = settings;
    this.logins = logins;
    this.sessions = sessions;
  }

  void addTo(HttpSecurity http) {
    ClientRegistrationRepository clients =
        new SupplierClientRegistrationRepository(
            () -> new InMemoryClientRegistrationRepository(registration()));
    http.oauth2Login(
        login ->
            login
                .clientRegistrationRepository(clients)
                .authorizedClientRepository(new ForgottenClients())
                .loginPage("/")
                .loginProcessingUrl(CALLBACK)
                .authorizationEndpoint(
                    start ->
                        start.authorizationRequestResolver(
                            new LoginStart(clients, START, REGISTRATION)))
                .successHandler(this::letIn)
                .failureHandler(this::turnAway)
                .withObjectPostProcessor(turnAwayAtTheStart()));
  }

  /** So is whoever wants to log in while the provider is out of reach. */
  private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> turnAwayAtTheStart() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O start) {
        start.setAuthenticationFailureHandler(OidcLogin.this::turnAway);
        return start;
      }
    };
  }

  private ClientRegistration registration() {
    ClientRegistration.Builder client =
        ClientRegistrations.fromIssuerLocation(settings.issuer())
            .registrationId(REGISTRATION)
            .clientId(settings.clientId())
            .clientSecret(settings.clientSecret())
            .redirectUri("{baseUrl}" + CALLBACK)
            .scope(settings.allScopes());
    return settings.clientSecret().isEmpty()
        ? client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
        : client.build();
  }

  private void letIn(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    OidcUser user = (OidcUser) authentication.getPrincipal();
    try {
      Ticket ticket = logins.byProvider(settings.person(user.getClaims()), request.getRemoteAddr());
      sessions.begin(ticket, request, response);
      response.sendRedirect("/");
    } catch (Refusal e) {
      log.warn("a login by the provider is refused: {}", e.getMessage());
      response.sendRedirect(FAILED);
    }
  }

  private void turnAway(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    // Some of it comes from the browser's address: it is to stay one line.
    String said = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
    log.warn("a login by the provider failed: {}", said);
    logins.failedAtProvider(failure.getClass().getSimpleName(), request.getRemoteAddr());
    response.sendRedirect(FAILED);
  }
}
