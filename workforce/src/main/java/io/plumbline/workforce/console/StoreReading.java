package io.plumbline.workforce.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.refusal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files of jobs for the console: a few at a time, so that looking at results leaves the
 * service its memory and its time for those who label.
 */
final class StoreReading {
  private static final Logger log = LoggerFactory.getLogger(StoreReading.class);
  private static final int AT_A_TIME = 3;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final ObjectStore store;
  private final Semaphore turns = new Semaphore(AT_A_TIME);

  StoreReading(ObjectStore store) {
    this.store = store;
  }

  /** Something to be read. */
  @FunctionalInterface
  interface Reading<T> {
    T from(ObjectStore store) throws IOException;
  }

  /**
   * Reads it.
   *
   * @param what the subject of the sentence when that fails, such as "the decision record"
   * @throws Refusal when it is absent or damaged, or the store is away; and when too many read
   */
  <T> T read(String what, Reading<T> reading) {
    if (!turns.tryAcquire()) {
      throw Refusal.tooOften("too many look at results at this moment; try again", PAUSE);
    }
    try {
      return reading.from(store);
    } catch (UncheckedIOException e) {
      throw refusal(what, e.getCause());
    } catch (InputException e) {
      throw damaged(what, e);
    } catch (IOException e) {
      throw refusal(what, e);
    } finally {
      turns.release();
    }
  }

  private static Refusal refusal(String what, IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return Refusal.unknown(what + " is not in the store");
    }
    if (failure instanceof AccessDeniedException) {
      return Refusal.conflict("this service may not read " + what);
    }
    if (failure instanceof JsonProcessingException || failure instanceof DamagedFile) {
      return damaged(what, failure);
    }
    log.warn("{} cannot be read: {}", what, failure.getMessage());
    return Refusal.unavailable(what + " cannot be read now; try again");
  }

  /** Without a word of the file, which may be anything at all. */
  private static Refusal damaged(String what, Exception failure) {
    log.warn("{} is damaged: {}", what, failure.getMessage());
    return Refusal.unknown(what + " is damaged");
  }
}
