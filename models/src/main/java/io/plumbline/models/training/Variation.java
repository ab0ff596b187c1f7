package io.plumbline.models.training;

import java.util.SplittableRandom;

/**
 * Varies an encoded object as a new photograph of the same thing would.
 *
 * @param <X> an encoded object
 */
@FunctionalInterface
public interface Variation<X> {
  /** A variant of {@code input}, which stays as it is; safe on any thread. */
  X vary(X input, SplittableRandom random);
}
