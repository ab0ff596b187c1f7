package io.plumbline.workforce.console;

import io.plumbline.labeling.store.ObjectUri;
import io.plumbline.workforce.image.LinkSignature;
import io.plumbline.workforce.refusal.Refusal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Links to images of a job, signed over the session, the job, the image's place in the store and
 * the second until which they are good. A link alone opens nothing: it must come from the session
 * that it was made for, and its owner must still own the job.
 */
public final class ConsoleLinks {
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private final LinkSignature signature;
  private final Clock clock;

  public ConsoleLinks(LinkSignature signature, Clock clock) {
    this.signature = signature;
    this.clock = clock;
  }

  /**
   * What a link leads to.
   *
   * @param session the id of the session
   */
  public record Target(String session, JobName job, URI image) {}

  /**
   * A link's proof.
   *
   * @param until the second until which it is good, since 1970
   */
  public record Proof(long until, String signature) {}

  /** Proof for a link that is good from now on. */
  public Proof sign(Target target) {
    long until = clock.instant().plus(GOOD_FOR).getEpochSecond();
    return new Proof(until, signature.of(parts(target, until)));
  }

  /**
   * Refuses a link that was not signed here for this target, or is too old.
   *
   * @throws Refusal in these cases, in the same words
   */
  public void require(Target target, Proof proof) {
    boolean signed = signature.isOf(parts(target, proof.until()), proof.signature());
    if (!signed || clock.instant().isAfter(Instant.ofEpochSecond(proof.until()))) {
      throw Refusal.forbidden("the link is not good any more: load the page again");
    }
  }

  private static List<String> parts(Target target, long until) {
    return List.of(
        target.session(),
        target.job().namespace(),
        target.job().name(),
        ObjectUri.format(target.image()),
        String.valueOf(until));
  }
}
