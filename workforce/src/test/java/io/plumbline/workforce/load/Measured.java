package io.plumbline.workforce.load;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/** What all people together saw. Any thread may add. */
final class Measured {
  private final Latencies handedOut = new Latencies();
  private final Latencies images = new Latencies();
  private final Latencies taken = new Latencies();
  private final Given given = new Given();
  private final LongAdder unanswered = new LongAdder();
  private final List<String> errors = new CopyOnWriteArrayList<>();

  /** Calls that handed out a task, or said that there is none now. */
  Latencies handedOut() {
    return handedOut;
  }

  Latencies images() {
    return images;
  }

  Latencies taken() {
    return taken;
  }

  Given given() {
    return given;
  }

  /** A call that found no service, or lost it, and was tried again. */
  void unanswered() {
    unanswered.increment();
  }

  long unansweredCalls() {
    return unanswered.sum();
  }

  /** An answer of the service that nobody should ever see. */
  void error(String what) {
    errors.add(what);
  }

  List<String> errors() {
    return errors;
  }
}
