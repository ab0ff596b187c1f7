package io.plumbline.labeling.certification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds the lowest confidence threshold at which the mean loss of the auto-labelled objects is
 * certified to be at most {@code epsilon = 1 - target}. The loss of a class is 1 when it is wrong,
 * else 0, so that its mean is the share of wrong labels; that of boxes and masks is 1 - IoU.
 *
 * <p><b>Promise.</b> The model is frozen, then each object of the pool enters the certification
 * sample independently with probability {@code q}. With probability at least {@code 1 - alpha} over
 * that draw, the unsampled objects at or above the threshold returned lose at most {@code epsilon}
 * on average as people's consensus judges them. It holds for any model, any labels and any order of
 * confidences, with nothing assumed to be independent or identically distributed but the draw.
 *
 * <p><b>Proof.</b> Walk over all N objects of the pool by falling confidence, ties in any fixed
 * order. Let e_i in [0, 1] be the loss on object i; these are fixed numbers. For a stake s &gt; 0
 * and u = s q / (1 - q), object i contributes the factor
 *
 * <pre>
 *   F_i = 1 + s (epsilon - e_i)   when it is sampled,
 *   F_i = 1 - u (epsilon - e_i)   when it is not.
 * </pre>
 *
 * E[F_i] = 1 + (epsilon - e_i) (q s - (1 - q) u) = 1 and the draws are independent. With s (1 -
 * epsilon) &lt;= 1 and u epsilon &lt;= 1 no factor is negative, so M_m = F_1 … F_m is a
 * non-negative martingale that starts at 1, and so is any fixed mixture of them over several
 * stakes. By Ville's inequality P(the mixture ever reaches 1/alpha) &lt;= alpha.
 *
 * <p>The losses of unsampled objects are unknown. But suppose, with losses of 0 and 1 first, that
 * the n unsampled objects of a prefix violate the promise: then at least v = floor(epsilon n) + 1
 * of them are wrong. A wrong one contributes 1 + u (1 - epsilon) &gt; 1, a correct one 1 - u
 * epsilon &lt; 1, so their product is at least
 *
 * <pre>
 *   (1 + u (1 - epsilon))^v (1 - u epsilon)^(n - v),
 * </pre>
 *
 * for every stake at once. Let W_m be the mixture with that number put for the unknown product: on
 * a violating prefix W_m is at most the martingale. So if any violating prefix had W_m &gt;=
 * 1/alpha, the martingale would have reached 1/alpha, which has probability at most alpha. Hence
 * all prefixes may be looked at together, and the largest with W_m &gt;= 1/alpha be taken. The
 * stake must be the same for all objects, or the bound on the unknown product fails. ∎
 *
 * <p>With losses between, a violating prefix has a sum of losses above epsilon n. The logarithm is
 * concave, so log(1 - u (epsilon - e)) lies on or above its chord between e = 0 and e = 1, which
 * rises with e: the product is at least the one above with epsilon n in place of v, a whole number
 * or not. The rest of the proof stands.
 *
 * <p>References: J. Ville, Étude critique de la notion de collectif (1939); I. Waudby-Smith and A.
 * Ramdas, Estimating means of bounded random variables by betting, JRSS B 86 (2024), for tests by
 * betting and mixtures of stakes. The correction for the finite population by a bet on the
 * unsampled objects is derived above.
 */
public final class CertifiedThreshold {
  private final double logRequired;
  private final Evidence evidence;

  /**
   * @param kind which losses there can be
   * @param target 1 less the mean loss that is tolerated among auto-labelled objects, in (0, 1)
   * @param alpha the probability that this look may break the promise, in (0, 1)
   * @param rate the probability q with which each object of the pool was sampled, in (0, 1]
   * @throws IllegalArgumentException if one of them is out of range
   */
  public CertifiedThreshold(LossKind kind, double target, double alpha, double rate) {
    Probability.check("alpha", alpha);
    this.logRequired = -Math.log(alpha);
    this.evidence = new Evidence(kind, target, rate);
  }

  /** The evidence needed, {@code log(1/alpha)}. */
  public double logRequired() {
    return logRequired;
  }

  /**
   * Weighs every distinct confidence among the sampled objects as a threshold.
   *
   * @param sampled the certification sample, in any order; an object that the model could not
   *     predict belongs to neither argument
   * @param unsampled the rest of the pool
   */
  public Certificate certify(List<Prevalidated> sampled, UnsampledCounts unsampled) {
    List<Block> blocks = blocks(fallingConfidence(sampled), unsampled);
    OptionalInt accepted = OptionalInt.empty();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).logEvidence() >= logRequired) {
        accepted = OptionalInt.of(i);
      }
    }
    return new Certificate(blocks, accepted, logRequired);
  }

  /**
   * The grid of the mixture: by what each sampled loss of 1 multiplies the evidence, one for each
   * bet.
   */
  public static List<Double> fractions() {
    return Evidence.fractions();
  }

  Losses noLosses() {
    return evidence.none();
  }

  boolean accepts(Losses sampled, long unsampled) {
    return evidence.log(sampled, unsampled) >= logRequired;
  }

  private static List<Prevalidated> fallingConfidence(List<Prevalidated> sampled) {
    List<Prevalidated> sorted = new ArrayList<>(sampled);
    sorted.sort(Comparator.comparingDouble(Prevalidated::confidence).reversed());
    return sorted;
  }

  private List<Block> blocks(List<Prevalidated> sorted, UnsampledCounts unsampled) {
    List<Block> blocks = new ArrayList<>();
    Losses losses = evidence.none();
    for (int i = 0; i < sorted.size(); i++) {
      double confidence = sorted.get(i).confidence();
      losses.add(sorted.get(i).loss(), 1);
      if (i + 1 == sorted.size() || sorted.get(i + 1).confidence() < confidence) {
        blocks.add(block(confidence, losses, unsampled.atOrAbove(confidence)));
      }
    }
    return blocks;
  }

  private Block block(double confidence, Losses losses, long unsampled) {
    double log = evidence.log(losses, unsampled);
    return new Block(confidence, losses.sampled(), losses.total(), unsampled, log);
  }
}
