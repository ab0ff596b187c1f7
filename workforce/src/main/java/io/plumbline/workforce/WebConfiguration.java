package io.plumbline.workforce;

import io.plumbline.workforce.batch.Batches;
import io.plumbline.workforce.key.ServiceKeys;
import io.plumbline.workforce.limit.CallLimits;
import io.plumbline.workforce.limit.Caller.Kind;
import io.plumbline.workforce.refusal.WrongSetting;
import io.plumbline.workforce.task.Tasks;
import io.plumbline.workforce.web.BatchController;
import io.plumbline.workforce.web.BodyLimit;
import io.plumbline.workforce.web.HealthController;
import io.plumbline.workforce.web.ObjectNames;
import io.plumbline.workforce.web.Problems;
import io.plumbline.workforce.web.TaskController;
import io.plumbline.workforce.web.page.CallGate;
import io.plumbline.workforce.web.page.ClusterCallers;
import io.plumbline.workforce.web.page.PagePort;
import io.plumbline.workforce.web.page.PortGate;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The REST API. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
  private static final String OBJECT_NAMES = "object-names";

  @Bean
  BatchController batchController(Batches batches) {
    return new BatchController(batches);
  }

  @Bean
  TaskController taskController(Tasks tasks, ServiceKeys keys) {
    return new TaskController(tasks, new ObjectNames(keys.named(OBJECT_NAMES)));
  }

  @Bean
  HealthController healthController(JdbcClient jdbc) {
    return new HealthController(jdbc);
  }

  /** The first of all filters. */
  @Bean
  FilterRegistrationBean<PortGate> portGate(ObjectProvider<PagePort> page) {
    FilterRegistrationBean<PortGate> gate =
        new FilterRegistrationBean<>(new PortGate(page.getIfAvailable(PagePort::none)));
    gate.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return gate;
  }

  @Bean
  CallLimits callLimits(
      Clock clock,
      @Value("${plumbline.limits.person}") int person,
      @Value("${plumbline.limits.visitor}") int visitor,
      @Value("${plumbline.limits.program}") int program,
      @Value("${plumbline.limits.operator}") int operator) {
    Map<Kind, Integer> perMinute =
        Map.of(
            Kind.PERSON, person,
            Kind.VISITOR, visitor,
            Kind.PROGRAM, program,
            Kind.OPERATOR, operator);
    perMinute.forEach(WebConfiguration::requireNumber);
    return new CallLimits(perMinute, clock);
  }

  private static void requireNumber(Kind kind, int calls) {
    if (calls < 0) {
      throw new WrongSetting(
          "PLUMBLINE_LIMIT_%s is %d; it is a number of calls a minute, or 0 for any number."
              .formatted(kind, calls));
    }
  }

  /** The page's calls are counted where it is known who makes them. */
  @Bean
  FilterRegistrationBean<CallGate> clusterCalls(ObjectProvider<PagePort> page, CallLimits limits) {
    FilterRegistrationBean<CallGate> gate =
        new FilterRegistrationBean<>(
            new CallGate(limits, new ClusterCallers(page.getIfAvailable(PagePort::none))));
    gate.setName("clusterCalls");
    gate.setOrder(Ordered.HIGHEST_PRECEDENCE + 15);
    return gate;
  }

  @Bean
  BodyLimit bodyLimit() {
    return new BodyLimit();
  }

  @Bean
  Problems problems() {
    return new Problems();
  }
}
