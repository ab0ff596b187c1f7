package io.plumbline.workforce.login;

import io.plumbline.workforce.database.Times;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.refusal.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Bounds how often passwords may be tried: in each quarter of an hour 10 times for a name and 50
 * times from an address, over all replicas. Every try counts before its password is looked at; a
 * right one is taken back.
 */
public final class LoginLimit {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int BY_NAME = 10;
  private static final int BY_ADDRESS = 50;

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Clock clock;

  public LoginLimit(JdbcClient jdbc, Transactions transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A name, or an address, as it is counted. */
  private record Subject(String key, int most) {}

  private static Subject name(String name) {
    return new Subject("name " + name, BY_NAME);
  }

  private static Subject address(String address) {
    return new Subject("address " + address, BY_ADDRESS);
  }

  /**
   * Counts a try.
   *
   * @throws Refusal when there were too many
   */
  public void count(String name, String from) {
    count(address(from));
    count(name(name));
  }

  private void count(Subject subject) {
    transactions
        .compute(() -> overdrawn(subject, Times.now(clock)))
        .ifPresent(
            wait -> {
              throw Refusal.tooOften("too many logins were tried; wait a while", wait);
            });
  }

  /** How long to wait, when there were too many tries. */
  private Optional<Duration> overdrawn(Subject subject, Instant now) {
    Optional<Count> count = locked(subject);
    if (count.isEmpty() || !now.isBefore(count.get().since().plus(WINDOW))) {
      begin(subject, now);
      return Optional.empty();
    }
    if (count.get().attempts() >= subject.most()) {
      return Optional.of(Duration.between(now, count.get().since().plus(WINDOW)));
    }
    add(subject, 1);
    return Optional.empty();
  }

  private record Count(int attempts, Instant since) {}

  private Optional<Count> locked(Subject subject) {
    return jdbc.sql("SELECT attempts, since FROM login_attempt WHERE subject = :subject FOR UPDATE")
        .param("subject", subject.key())
        .query(
            (row, n) -> new Count(row.getInt("attempts"), Times.read(row, "since").orElseThrow()))
        .optional();
  }

  private void begin(Subject subject, Instant now) {
    jdbc.sql("DELETE FROM login_attempt WHERE subject = :subject")
        .param("subject", subject.key())
        .update();
    jdbc.sql("INSERT INTO login_attempt (subject, attempts, since) VALUES (:subject, 1, :now)")
        .param("subject", subject.key())
        .param("now", Times.column(now))
        .update();
  }

  private void add(Subject subject, int attempts) {
    jdbc.sql("UPDATE login_attempt SET attempts = attempts + :attempts WHERE subject = :subject")
        .param("attempts", attempts)
        .param("subject", subject.key())
        .update();
  }

  /** The password was right: the name's tries are forgotten, and this one of the address. */
  void forgive(String name, String from) {
    transactions.run(
        () -> {
          jdbc.sql("DELETE FROM login_attempt WHERE subject = :subject")
              .param("subject", name(name).key())
              .update();
          add(address(from), -1);
        });
  }

  /** Takes away what counts no more. */
  public void forgetOld() {
    jdbc.sql("DELETE FROM login_attempt WHERE since < :time")
        .param("time", Times.column(Times.now(clock).minus(WINDOW)))
        .update();
  }
}
