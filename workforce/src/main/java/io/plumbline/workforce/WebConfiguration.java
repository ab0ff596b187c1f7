package io.plumbline.workforce;

import io.plumbline.workforce.batch.Batches;
import io.plumbline.workforce.task.TaskDesk;
import io.plumbline.workforce.web.BatchController;
import io.plumbline.workforce.web.BodyLimit;
import io.plumbline.workforce.web.HealthController;
import io.plumbline.workforce.web.Problems;
import io.plumbline.workforce.web.TaskController;
import io.plumbline.workforce.web.page.PagePort;
import io.plumbline.workforce.web.page.PortGate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The REST API. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
  @Bean
  BatchController batchController(Batches batches) {
    return new BatchController(batches);
  }

  @Bean
  TaskController taskController(TaskDesk desk) {
    return new TaskController(desk);
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
  BodyLimit bodyLimit() {
    return new BodyLimit();
  }

  @Bean
  Problems problems() {
    return new Problems();
  }
}
