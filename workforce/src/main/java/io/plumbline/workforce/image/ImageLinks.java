package io.plumbline.workforce.image;

import io.plumbline.workforce.refusal.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Links to the images of tasks: HMAC-SHA256 (RFC 2104) over lease, object and the second until
 * which the link is good. A link alone opens nothing; it must come from the session of the worker
 * that holds the lease.
 */
public final class ImageLinks {
  /** How long a link is good; a worker that needs it longer asks for its task again. */
  static final Duration GOOD_FOR = Duration.ofMinutes(5);

  private final LinkSignature signature;
  private final Clock clock;

  /**
   * @param key the key that all replicas share
   */
  public ImageLinks(Supplier<byte[]> key, Clock clock) {
    this.signature = new LinkSignature(key);
    this.clock = clock;
  }

  /**
   * A link's proof.
   *
   * @param until the second until which it is good, since 1970
   */
  public record Proof(long until, String signature) {}

  /** Proof for a link to an object's image that is good from now on. */
  public Proof sign(String lease, long object) {
    long until = clock.instant().plus(GOOD_FOR).getEpochSecond();
    return new Proof(until, signature.of(parts(lease, object, until)));
  }

  /**
   * Refuses a link that was not signed here for this lease and object, or is too old.
   *
   * @throws Refusal in these cases, in the same words
   */
  public void require(String lease, long object, Proof proof) {
    boolean signed = signature.isOf(parts(lease, object, proof.until()), proof.signature());
    if (!signed || clock.instant().isAfter(Instant.ofEpochSecond(proof.until()))) {
      throw Refusal.forbidden("the link is not good any more: ask for the task again");
    }
  }

  private static List<String> parts(String lease, long object, long until) {
    return List.of(lease, String.valueOf(object), String.valueOf(until));
  }
}
