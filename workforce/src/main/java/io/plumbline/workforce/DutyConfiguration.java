package io.plumbline.workforce;

import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.audit.AuditLog;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.batch.StorePause;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.duty.DutyLoop;
import io.plumbline.workforce.duty.Pulse;
import io.plumbline.workforce.duty.Pulses;
import io.plumbline.workforce.gold.GoldRows;
import io.plumbline.workforce.gold.GoldScoring;
import io.plumbline.workforce.loading.BatchLoading;
import io.plumbline.workforce.loading.GoldLoading;
import io.plumbline.workforce.loading.ObjectInsertion;
import io.plumbline.workforce.login.LoginLimit;
import io.plumbline.workforce.response.BatchClosing;
import io.plumbline.workforce.response.ResponseFiles;
import io.plumbline.workforce.response.SettledObjects;
import io.plumbline.workforce.simulation.SimulatedTeams;
import io.plumbline.workforce.task.LeaseExpiry;
import io.plumbline.workforce.task.PersonalLeases;
import io.plumbline.workforce.task.TaskDesk;
import io.plumbline.workforce.task.TaskLog;
import io.plumbline.workforce.task.Tasks;
import io.plumbline.workforce.upkeep.Upkeep;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What the service does on its own account, each duty in a thread of its own. */
@Configuration(proxyBeanMethods = false)
class DutyConfiguration {
  private static final Duration OFTEN = Duration.ofMillis(250);
  private static final Duration SELDOM = Duration.ofSeconds(1);
  private static final Duration RARELY = Duration.ofMinutes(10);
  private static final int SIMULATION_THREADS = 4;
  private static final int PATIENCE_SECONDS = 5;

  @Bean
  Pulses pulses() {
    return Pulses.make();
  }

  /** Ends before the database does, letting steps under way end; see {@link DutyLoop#stop}. */
  @Bean
  @DependsOn("tasks")
  ThreadPoolTaskScheduler simulationThreads() {
    ThreadPoolTaskScheduler threads = new ThreadPoolTaskScheduler();
    threads.setThreadNamePrefix("simulation-");
    threads.setPoolSize(SIMULATION_THREADS);
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    threads.setWaitForTasksToCompleteOnShutdown(true);
    threads.setAwaitTerminationSeconds(PATIENCE_SECONDS);
    return threads;
  }

  @Bean
  DutyLoop loading(
      BatchRows rows,
      JdbcOperations jdbc,
      ObjectStore store,
      Transactions transactions,
      Clock clock,
      Pulses pulses) {
    BatchLoading duty =
        new BatchLoading(
            rows,
            new ObjectInsertion(jdbc),
            new GoldLoading(jdbc, store),
            store,
            transactions,
            clock,
            pulses::beatAll,
            new StorePause(System::nanoTime));
    return new DutyLoop("loading", duty, pulses.created(), SELDOM);
  }

  @Bean
  DutyLoop closing(
      BatchRows rows,
      Tasks tasks,
      JdbcClient jdbc,
      ObjectStore store,
      Transactions transactions,
      Clock clock,
      Pulses pulses) {
    BatchClosing duty =
        new BatchClosing(
            rows,
            tasks,
            new ResponseFiles(store, new SettledObjects(jdbc)),
            transactions,
            clock,
            new StorePause(System::nanoTime));
    return new DutyLoop("closing", duty, pulses.settled(), OFTEN);
  }

  @Bean
  DutyLoop goldScoring(
      BatchRows rows, JdbcClient jdbc, ObjectStore store, Transactions transactions) {
    GoldScoring duty =
        new GoldScoring(
            rows, new GoldRows(jdbc), store, transactions, new StorePause(System::nanoTime));
    return new DutyLoop("gold-scoring", duty, new Pulse(), SELDOM);
  }

  @Bean
  DutyLoop leaseExpiry(BatchRows rows, Tasks tasks) {
    return new DutyLoop("lease-expiry", new LeaseExpiry(rows, tasks), new Pulse(), SELDOM);
  }

  @Bean
  DutyLoop upkeep(
      AuditLog audit,
      @Value("${plumbline.audit.days}") int auditDays,
      LoginLimit limit,
      PersonalLeases leases,
      Clock clock) {
    Upkeep duty = new Upkeep(audit, Duration.ofDays(auditDays), limit, leases, clock);
    return new DutyLoop("upkeep", duty, new Pulse(), RARELY);
  }

  /** Simulated workers answer the same after a crash, so that their answers need not outlive it. */
  @Bean
  DutyLoop simulation(
      BatchRows rows,
      JdbcClient jdbc,
      Transactions transactions,
      Clock clock,
      ObjectStore store,
      ThreadPoolTaskScheduler simulationThreads,
      Pulses pulses) {
    TaskDesk desk =
        new Tasks(
            rows, jdbc, transactions.repeatable(), clock, pulses.settled()::beat, TaskLog.none());
    SimulatedTeams duty =
        new SimulatedTeams(rows, desk, store, simulationThreads.getScheduledExecutor());
    return new DutyLoop("simulation", duty, pulses.offered(), OFTEN);
  }
}
