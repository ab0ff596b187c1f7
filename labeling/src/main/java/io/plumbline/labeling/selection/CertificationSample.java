package io.plumbline.labeling.selection;

/**
 * The certification sample of one look: each object of the pool is in it with the same probability,
 * independently of every other. That independence is what the certificate's proof rests on, so the
 * sample is not of an exact size.
 */
public final class CertificationSample {
  private final KeyedHash hash;
  private final double rate;

  /**
   * @param seed the job's seed
   * @param look the look, from 1: each look draws afresh
   * @param rate the probability that an object is in the sample, in [0, 1]
   * @throws IllegalArgumentException if the rate is out of range
   */
  public CertificationSample(long seed, int look, double rate) {
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("The rate must lie in [0, 1], but is " + rate + ".");
    }
    this.hash = new KeyedHash(seed, "certification/" + look);
    this.rate = rate;
  }

  /**
   * The rate at which a sample of the pool has the wanted size on average: 1 when the pool is not
   * greater, 0 when the pool is empty.
   */
  public static double rate(int wanted, long pool) {
    return pool == 0 ? 0 : Math.min(1.0, (double) BatchSize.checked(wanted) / pool);
  }

  /** Whether the object is in the sample. */
  public boolean contains(long id) {
    return hash.uniform(id) < rate;
  }
}
