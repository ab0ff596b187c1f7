package io.plumbline.workforce;

import io.plumbline.workforce.batch.Batches;
import io.plumbline.workforce.task.TaskDesk;
import io.plumbline.workforce.web.BatchController;
import io.plumbline.workforce.web.BodyLimit;
import io.plumbline.workforce.web.HealthController;
import io.plumbline.workforce.web.Problems;
import io.plumbline.workforce.web.TaskController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

  @Bean
  BodyLimit bodyLimit() {
    return new BodyLimit();
  }

  @Bean
  Problems problems() {
    return new Problems();
  }
}
