package io.plumbline.workforce.key;

import io.plumbline.workforce.database.Transactions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/** Keys that all replicas share by the database: the first that needs one makes it. */
public final class ServiceKeys {
  private static final int BYTES = 32;

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final SecureRandom random;

  public ServiceKeys(JdbcClient jdbc, Transactions transactions, SecureRandom random) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.random = random;
  }

  /** The key of that name, 32 bytes: read, or made, when it is first asked for, and then kept. */
  public Supplier<byte[]> named(String name) {
    return SingletonSupplier.of(() -> read(name))::obtain;
  }

  private byte[] read(String name) {
    // Of two replicas that make it at the same time one is told of a duplicate, and tries again.
    String secret = transactions.compute(() -> find(name).orElseGet(() -> make(name)));
    return Base64.getDecoder().decode(secret);
  }

  private Optional<String> find(String name) {
    return jdbc.sql("SELECT secret FROM service_key WHERE name = :name")
        .param("name", name)
        .query(String.class)
        .optional();
  }

  private String make(String name) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getEncoder().encodeToString(bytes);
    jdbc.sql("INSERT INTO service_key (name, secret) VALUES (:name, :secret)")
        .param("name", name)
        .param("secret", secret)
        .update();
    return secret;
  }
}
