package io.plumbline.workforce.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what a link is about: HMAC-SHA256 (RFC 2104). */
public final class LinkSignature {
  private static final String ALGORITHM = "HmacSHA256";

  private final Supplier<byte[]> key;

  /**
   * @param key the key that all replicas share
   */
  public LinkSignature(Supplier<byte[]> key) {
    this.key = key;
  }

  /**
   * The signature of some texts, each with its length before it, so that none runs into another.
   */
  public String of(List<String> parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.get(), ALGORITHM));
      parts.forEach(part -> mac.update((part.length() + ":" + part + "\n").getBytes(UTF_8)));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** Whether it is that; how much of it is right cannot be told from the time that this takes. */
  public boolean isOf(List<String> parts, String signature) {
    return MessageDigest.isEqual(of(parts).getBytes(UTF_8), signature.getBytes(UTF_8));
  }
}
