package io.plumbline.workforce;

import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.cluster.ClusterAccess;
import io.plumbline.workforce.cluster.ClusterSecrets;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.duty.DutyLoop;
import io.plumbline.workforce.duty.Pulse;
import io.plumbline.workforce.duty.Pulses;
import io.plumbline.workforce.secret.Secrets;
import io.plumbline.workforce.studio.AllowedServers;
import io.plumbline.workforce.studio.LabelStudio;
import io.plumbline.workforce.task.OutsideAnswers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import tools.jackson.databind.json.JsonMapper;

/** Teams that label in Label Studio. */
@Configuration(proxyBeanMethods = false)
class StudioConfiguration {
  private static final Duration SELDOM = Duration.ofSeconds(1);
  private static final int THREADS = 4;
  private static final int PATIENCE_SECONDS = 5;

  @Bean
  @ConditionalOnMissingBean
  Secrets secrets(Environment environment) {
    return new ClusterSecrets(
        Optional.of(ClusterAccess.of(environment::getProperty))
            .filter(ClusterAccess::isThere)
            .map(ClusterAccess::client));
  }

  /** Ends before the database does, letting calls under way end. */
  @Bean
  @DependsOn("tasks")
  ThreadPoolTaskExecutor studioThreads() {
    ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    threads.setThreadNamePrefix("label-studio-");
    threads.setCorePoolSize(THREADS);
    threads.setMaxPoolSize(THREADS);
    threads.setDaemon(true);
    threads.setWaitForTasksToCompleteOnShutdown(true);
    threads.setAwaitTerminationSeconds(PATIENCE_SECONDS);
    return threads;
  }

  @Bean
  DutyLoop labelStudio(
      @Value("${plumbline.label-studio.servers}") String servers,
      @Value("${plumbline.label-studio.poll}") Duration poll,
      BatchRows batches,
      ObjectStore store,
      Secrets secrets,
      JdbcClient jdbc,
      JsonMapper json,
      Transactions transactions,
      Clock clock,
      Pulses pulses,
      ThreadPoolTaskExecutor studioThreads) {
    OutsideAnswers answers =
        new OutsideAnswers(batches, jdbc, transactions, clock, pulses.settled()::beat);
    LabelStudio.Surroundings around =
        new LabelStudio.Surroundings(
            batches, answers, store, secrets, jdbc, json, transactions, clock);
    Pulse pulse = new Pulse();
    LabelStudio backend = new LabelStudio(AllowedServers.of(servers), poll);
    return new DutyLoop(
        "label-studio",
        backend.duty(around, studioThreads, pulse::beat),
        pulse,
        poll.compareTo(SELDOM) < 0 ? poll : SELDOM);
  }
}
