package io.plumbline.workforce;

import io.plumbline.workforce.web.page.PageFilters;
import io.plumbline.workforce.web.page.PagePort;
import jakarta.servlet.Filter;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

/** The second port, and the filters that requests by it go through. */
@Configuration(proxyBeanMethods = false)
class PagePortConfiguration {
  private static final int TIMEOUT_MILLIS = 20_000;

  @Bean
  Connector pageConnector(
      @Value("${" + PageIsOn.PORT + "}") int port,
      @Value("${server.tomcat.max-swallow-size}") DataSize mostSwallowed) {
    Connector connector = new Connector(Http11NioProtocol.class.getName());
    connector.setPort(port);
    Http11NioProtocol protocol = (Http11NioProtocol) connector.getProtocolHandler();
    protocol.setMaxSwallowSize((int) mostSwallowed.toBytes());
    protocol.setConnectionTimeout(TIMEOUT_MILLIS);
    return connector;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> pageServer(Connector pageConnector) {
    return server -> server.addAdditionalConnectors(pageConnector);
  }

  @Bean
  PagePort pagePort(Connector pageConnector) {
    return PagePort.of(pageConnector::getLocalPort);
  }

  /** Before everything but {@link WebConfiguration}'s gate. */
  @Bean
  FilterRegistrationBean<PageFilters> pageFilters(
      PagePort page,
      @Qualifier("springSessionRepositoryFilter") Filter sessions,
      @Qualifier("springSecurityFilterChain") Filter security) {
    FilterRegistrationBean<PageFilters> filters =
        new FilterRegistrationBean<>(new PageFilters(page, List.of(sessions, security)));
    filters.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
    return filters;
  }

  @Bean
  FilterRegistrationBean<Filter> sessionsAlone(
      @Qualifier("springSessionRepositoryFilter") Filter sessions) {
    return notOnEveryPort(sessions);
  }

  @Bean
  FilterRegistrationBean<Filter> securityAlone(
      @Qualifier("springSecurityFilterChain") Filter security) {
    return notOnEveryPort(security);
  }

  private static FilterRegistrationBean<Filter> notOnEveryPort(Filter filter) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }
}
