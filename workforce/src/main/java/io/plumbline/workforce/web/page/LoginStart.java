package io.plumbline.workforce.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Sends a browser that asks for one address to the one provider, with PKCE. */
final class LoginStart implements OAuth2AuthorizationRequestResolver {
  private final DefaultOAuth2AuthorizationRequestResolver requests;
  private final String address;
  private final String registration;

  LoginStart(ClientRegistrationRepository clients, String address, String registration) {
    this.requests = new DefaultOAuth2AuthorizationRequestResolver(clients, "/login");
    this.requests.setAuthorizationRequestCustomizer(
        OAuth2AuthorizationRequestCustomizers.withPkce());
    this.address = address;
    this.registration = registration;
  }

  @Override
  public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    boolean asked =
        HttpMethod.GET.matches(request.getMethod()) && address.equals(request.getServletPath());
    return asked ? requests.resolve(request, registration) : null;
  }

  @Override
  public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
    return requests.resolve(request, id);
  }
}
