package io.plumbline.workforce;

import com.zaxxer.hikari.HikariDataSource;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectStores;
import io.plumbline.workforce.audit.AuditLog;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.batch.BatchTexts;
import io.plumbline.workforce.batch.Batches;
import io.plumbline.workforce.batch.ObjectUriJson;
import io.plumbline.workforce.database.DatabaseUrl;
import io.plumbline.workforce.database.Durability;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.duty.Pulses;
import io.plumbline.workforce.key.ServiceKeys;
import io.plumbline.workforce.login.LoginLimit;
import io.plumbline.workforce.task.PersonalLeases;
import io.plumbline.workforce.task.TaskLog;
import io.plumbline.workforce.task.Tasks;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** What the service consists of: database, batches and tasks. */
@Configuration(proxyBeanMethods = false)
class WorkforceConfiguration {
  private static final int CONNECTIONS = 12;

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  @ConditionalOnMissingBean
  ObjectStore objectStore() {
    return ObjectStores.fromEnvironment(System.getenv());
  }

  @Bean
  JacksonModule objectUriJson() {
    return new ObjectUriJson();
  }

  @Bean
  HikariDataSource dataSource(
      @Value("${plumbline.database.url}") String url,
      @Value("${plumbline.database.user}") String user,
      @Value("${plumbline.database.password}") String password) {
    DatabaseUrl database = new DatabaseUrl(url);
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(database.complete());
    database.greeting().ifPresent(source::setConnectionInitSql);
    // What is read after a lock must be as the lock's last holder left it.
    source.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    source.setUsername(user);
    source.setPassword(password);
    source.setMaximumPoolSize(CONNECTIONS);
    return source;
  }

  @Bean
  Transactions transactions(
      PlatformTransactionManager manager,
      JdbcOperations jdbc,
      @Value("${plumbline.database.url}") String url) {
    Durability durability =
        new DatabaseUrl(url).isH2() ? Durability.ofH2(jdbc) : Durability.ofCommit();
    return new Transactions(new TransactionTemplate(manager), durability);
  }

  @Bean
  ServiceKeys serviceKeys(JdbcClient jdbc, Transactions transactions) {
    return new ServiceKeys(jdbc, transactions, new SecureRandom());
  }

  @Bean
  BatchTexts batchTexts(JsonMapper json) {
    return new BatchTexts(json);
  }

  @Bean
  BatchRows batchRows(JdbcClient jdbc, JsonMapper json, BatchTexts texts) {
    return new BatchRows(jdbc, json, texts);
  }

  @Bean
  Batches batches(BatchRows rows, Transactions transactions, Clock clock, Pulses pulses) {
    return new Batches(rows, transactions, clock, pulses::beatAll);
  }

  @Bean
  AuditLog auditLog(JdbcClient jdbc, Clock clock) {
    return new AuditLog(jdbc, clock);
  }

  @Bean
  Tasks tasks(
      BatchRows rows,
      JdbcClient jdbc,
      Transactions transactions,
      Clock clock,
      Pulses pulses,
      AuditLog audit) {
    TaskLog log =
        (worker, deed, about) -> audit.note(worker, deed.name().toLowerCase(Locale.ROOT), about);
    return new Tasks(rows, jdbc, transactions, clock, pulses.settled()::beat, log);
  }

  @Bean
  PersonalLeases personalLeases(
      BatchRows rows, JdbcClient jdbc, Transactions transactions, Clock clock) {
    return new PersonalLeases(rows, jdbc, transactions, clock);
  }

  @Bean
  LoginLimit loginLimit(JdbcClient jdbc, Transactions transactions, Clock clock) {
    return new LoginLimit(jdbc, transactions, clock);
  }
}
