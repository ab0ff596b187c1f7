package io.plumbline.workforce.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.workforce.refusal.Refusal;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links to the images of tasks: HMAC-SHA256 (RFC 2104) over lease, object and the second until
 * which the link is good. A link alone opens nothing; it must come from the session of the worker
 * that holds the lease.
 */
public final class ImageLinks {
  private static final String ALGORITHM = "HmacSHA256";

  /** How long a link is good; a worker that needs it longer asks for its task again. */
  static final Duration GOOD_FOR = Duration.ofMinutes(5);

  private final Supplier<byte[]> key;
  private final Clock clock;

  /**
   * @param key the key that all replicas share
   */
  public ImageLinks(Supplier<byte[]> key, Clock clock) {
    this.key = key;
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
    return new Proof(until, signature(lease, object, until));
  }

  /**
   * Refuses a link that was not signed here for this lease and object, or is too old.
   *
   * @throws Refusal in these cases, in the same words
   */
  public void require(String lease, long object, Proof proof) {
    byte[] right = signature(lease, object, proof.until()).getBytes(UTF_8);
    boolean signed = MessageDigest.isEqual(right, proof.signature().getBytes(UTF_8));
    if (!signed || clock.instant().isAfter(Instant.ofEpochSecond(proof.until()))) {
      throw Refusal.forbidden("the link is not good any more: ask for the task again");
    }
  }

  private String signature(String lease, long object, long until) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.get(), ALGORITHM));
      byte[] hash = mac.doFinal((lease + "\n" + object + "\n" + until).getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
