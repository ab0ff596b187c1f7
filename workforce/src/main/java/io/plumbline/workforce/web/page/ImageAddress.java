package io.plumbline.workforce.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.labeling.store.ObjectUri;
import io.plumbline.workforce.console.ConsoleLinks;
import io.plumbline.workforce.console.ConsoleLinks.Proof;
import io.plumbline.workforce.console.ConsoleLinks.Target;
import io.plumbline.workforce.console.JobName;
import io.plumbline.workforce.refusal.Refusal;
import java.net.URI;
import java.util.Base64;
import org.springframework.web.util.UriUtils;

/**
 * The address of an image of a job, for one session.
 *
 * @param session its id
 */
record ImageAddress(ConsoleLinks links, String session, JobName job) {
  static final String PATH = "/api/console/images/";

  /** A link to the image, good for a few minutes. */
  String of(URI image) {
    Proof proof = links.sign(new Target(session, job, image));
    return PATH
        + "%s/%s?object=%s&until=%d&signature=%s"
            .formatted(
                UriUtils.encodePathSegment(job.namespace(), UTF_8),
                UriUtils.encodePathSegment(job.name(), UTF_8),
                encoded(image),
                proof.until(),
                proof.signature());
  }

  private static String encoded(URI image) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(ObjectUri.format(image).getBytes(UTF_8));
  }

  /**
   * The image that a link names.
   *
   * @throws Refusal when it names none, or the proof is not one of that
   */
  URI require(String object, Proof proof) {
    URI image = decoded(object);
    links.require(new Target(session, job, image), proof);
    return image;
  }

  private static URI decoded(String object) {
    try {
      return ObjectUri.parse(new String(Base64.getUrlDecoder().decode(object), UTF_8));
    } catch (IllegalArgumentException e) {
      throw Refusal.forbidden("the link names no image");
    }
  }
}
