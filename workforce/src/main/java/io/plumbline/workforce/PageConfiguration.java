package io.plumbline.workforce;

import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.admin.Administration;
import io.plumbline.workforce.admin.Reconsideration;
import io.plumbline.workforce.audit.AuditLog;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.batch.BatchTexts;
import io.plumbline.workforce.batch.Batches;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.duty.Pulses;
import io.plumbline.workforce.image.ImageLinks;
import io.plumbline.workforce.image.Images;
import io.plumbline.workforce.key.ServiceKeys;
import io.plumbline.workforce.login.Logins;
import io.plumbline.workforce.people.PeopleDesk;
import io.plumbline.workforce.people.Teams;
import io.plumbline.workforce.task.PersonalLeases;
import io.plumbline.workforce.task.Reopening;
import io.plumbline.workforce.task.Tasks;
import io.plumbline.workforce.web.page.AdminController;
import io.plumbline.workforce.web.page.ConsoleAccess;
import io.plumbline.workforce.web.page.ImageController;
import io.plumbline.workforce.web.page.LeaseController;
import io.plumbline.workforce.web.page.PageFiles;
import io.plumbline.workforce.web.page.PersonSessions;
import io.plumbline.workforce.web.page.ReopeningController;
import io.plumbline.workforce.web.page.SessionController;
import io.plumbline.workforce.web.page.TeamController;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people's browsers ask for, where there is a port for them. */
@Configuration(proxyBeanMethods = false)
@Conditional(PageIsOn.class)
@Import({PagePortConfiguration.class, LoginConfiguration.class, ConsoleConfiguration.class})
class PageConfiguration {
  private static final String LINKS = "image-links";

  @Bean
  Teams teams(JdbcClient jdbc) {
    return new Teams(jdbc);
  }

  @Bean
  PeopleDesk peopleDesk(
      Tasks tasks,
      PersonalLeases leases,
      Teams teams,
      BatchRows rows,
      JdbcClient jdbc,
      Clock clock) {
    return new PeopleDesk(tasks, leases, teams, rows, jdbc, clock);
  }

  @Bean
  ImageLinks imageLinks(ServiceKeys keys, Clock clock) {
    return new ImageLinks(keys.named(LINKS), clock);
  }

  @Bean
  SessionController sessionController(
      Logins logins, PersonSessions sessions, Teams teams, ConsoleAccess console) {
    return new SessionController(logins, sessions, teams, console);
  }

  @Bean
  TeamController teamController(PeopleDesk desk, ImageLinks links, Clock clock) {
    return new TeamController(desk, links, clock);
  }

  @Bean
  LeaseController leaseController(PeopleDesk desk) {
    return new LeaseController(desk);
  }

  @Bean
  ImageController imageController(PeopleDesk desk, ImageLinks links, ObjectStore store) {
    return new ImageController(desk, links, new Images(store));
  }

  @Bean
  AdminController adminController(
      JdbcClient jdbc, BatchTexts texts, Batches batches, AuditLog audit, Clock clock) {
    return new AdminController(new Administration(jdbc, texts, batches, audit, clock), clock);
  }

  @Bean
  ReopeningController reopeningController(
      BatchRows rows,
      JdbcClient jdbc,
      Transactions transactions,
      Clock clock,
      AuditLog audit,
      Pulses pulses) {
    Reopening reopening = new Reopening(rows, jdbc, transactions, clock, pulses.offered()::beat);
    return new ReopeningController(new Reconsideration(rows, jdbc, reopening, audit));
  }

  @Bean
  PageFiles pageFiles() {
    return new PageFiles();
  }
}
