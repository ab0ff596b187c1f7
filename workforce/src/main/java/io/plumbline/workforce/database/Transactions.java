package io.plumbline.workforce.database;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/** Runs work in one database transaction, again when another transaction got in its way. */
public final class Transactions {
  private static final int ATTEMPTS = 10;

  private final TransactionOperations operations;
  private final Durability durability;

  public Transactions(TransactionOperations operations, Durability durability) {
    this.operations = operations;
    this.durability = durability;
  }

  /** The same, but a crash may undo the latest: for work that is then repeated alike. */
  public Transactions repeatable() {
    return new Transactions(operations, Durability.ofCommit());
  }

  /**
   * The result of the work, which sees and leaves the database whole; it may run more than once.
   */
  public <T> T compute(Supplier<T> work) {
    T result = withoutInterference(work);
    durability.ensure();
    return result;
  }

  private <T> T withoutInterference(Supplier<T> work) {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return once(work);
      } catch (ConcurrencyFailureException | DuplicateKeyException e) {
        Thread.onSpinWait();
      }
    }
    return once(work);
  }

  /** As {@link #compute}, for work without a result. */
  public void run(Runnable work) {
    compute(
        () -> {
          work.run();
          return true;
        });
  }

  private <T> T once(Supplier<T> work) {
    return operations.execute(status -> work.get());
  }
}
