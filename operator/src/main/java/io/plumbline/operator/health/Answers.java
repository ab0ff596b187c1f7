package io.plumbline.operator.health;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.stream.Stream;

/** What the API server answers, or that it does not, in a few words. */
public final class Answers {
  private Answers() {}

  /** Whether no answer came at all, whatever the exception is wrapped in. */
  public static boolean isMissing(Throwable e) {
    return chain(e).anyMatch(Answers::hasNoCode)
        && chain(e).anyMatch(IOException.class::isInstance);
  }

  /**
   * What is at the bottom of an exception: in words where Java has none, else its name and message.
   */
  public static String cause(Throwable e) {
    Throwable cause = chain(e).reduce(e, (outer, inner) -> inner);
    if (cause instanceof ClosedChannelException) {
      return "no connection";
    }
    if (cause instanceof UnresolvedAddressException) {
      return "no such host";
    }
    String name = cause.getClass().getSimpleName();
    return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
  }

  static String words(KubernetesClientException e) {
    String message = e.getStatus() == null ? null : e.getStatus().getMessage();
    String words = Objects.requireNonNullElseGet(message, () -> "code " + e.getCode());
    return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
  }

  private static boolean hasNoCode(Throwable e) {
    return e instanceof KubernetesClientException failure && failure.getCode() <= 0;
  }

  private static Stream<Throwable> chain(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause);
  }
}
