package io.plumbline.workforce.people;

import io.plumbline.workforce.database.Times;
import io.plumbline.workforce.database.Transactions;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code person}: what those are called who have logged in. */
public final class PersonRows {
  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Clock clock;

  public PersonRows(JdbcClient jdbc, Transactions transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The person has logged in. */
  public void seen(Person person) {
    transactions.run(
        () -> {
          if (update(person) == 0) {
            insert(person);
          }
        });
  }

  private int update(Person person) {
    return jdbc.sql("UPDATE person SET name = :name, seen_at = :now WHERE id = :id")
        .param("name", person.name())
        .param("now", Times.column(Times.now(clock)))
        .param("id", person.id())
        .update();
  }

  private void insert(Person person) {
    jdbc.sql("INSERT INTO person (id, name, seen_at) VALUES (:id, :name, :now)")
        .param("id", person.id())
        .param("name", person.name())
        .param("now", Times.column(Times.now(clock)))
        .update();
  }
}
