package io.plumbline.labeling.selection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Random numbers that belong to an object instead of to a moment: the same seed, purpose and object
 * give the same number on every machine and in every run, so a step that is run again draws the
 * same objects. Different purposes are independent.
 *
 * <p>Algorithm: the key is the first 128 bits of SHA-256 over the seed (8 bytes, big-endian) and
 * the purpose (UTF-8); a number is SipHash-2-4 (J.-P. Aumasson and D. J. Bernstein, INDOCRYPT 2012)
 * with that key over the object's id (8 bytes, little-endian).
 */
public final class KeyedHash {
  private static final double TO_UNIT = 0x1.0p-53;

  private final long key0;
  private final long key1;

  /**
   * @param seed the job's seed
   * @param purpose what the numbers are for, such as {@code "certification/1"}
   */
  public KeyedHash(long seed, String purpose) {
    ByteBuffer key = ByteBuffer.wrap(digest(ByteBuffer.allocate(8).putLong(seed).array(), purpose));
    this.key0 = key.getLong();
    this.key1 = key.getLong();
  }

  private KeyedHash(KeyedHash parent, String purpose) {
    byte[] parentKey = ByteBuffer.allocate(16).putLong(parent.key0).putLong(parent.key1).array();
    ByteBuffer key = ByteBuffer.wrap(digest(parentKey, purpose));
    this.key0 = key.getLong();
    this.key1 = key.getLong();
  }

  /** Numbers for a part of this purpose, independent of these. */
  public KeyedHash derive(String partOfPurpose) {
    return new KeyedHash(this, partOfPurpose);
  }

  /** A number of the object in [0, 1), a multiple of 2^-53. */
  public double uniform(long id) {
    return (bits(id) >>> 11) * TO_UNIT;
  }

  /** 64 random bits of the object. */
  public long bits(long id) {
    return sipHash24(key0, key1, id);
  }

  /** SipHash-2-4 of the eight bytes of one word. */
  static long sipHash24(long key0, long key1, long word) {
    SipState state = new SipState(key0, key1);
    state.absorb(word);
    state.absorb(8L << 56);
    return state.finish();
  }

  private static byte[] digest(byte[] prefix, String purpose) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(prefix);
      return sha256.digest(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
