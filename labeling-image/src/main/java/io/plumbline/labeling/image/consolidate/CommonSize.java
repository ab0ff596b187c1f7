package io.plumbline.labeling.image.consolidate;

import io.plumbline.labeling.boxes.ImageSize;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The size that most workers say an image has: what is drawn on an image of another size cannot be
 * laid over the rest.
 */
final class CommonSize {
  private static final Comparator<Map.Entry<ImageSize, Long>> MOST_NAMED =
      Comparator.<Map.Entry<ImageSize, Long>>comparingLong(Map.Entry::getValue)
          .thenComparing(entry -> entry.getKey().pixels())
          .thenComparing(entry -> entry.getKey().width());

  private CommonSize() {}

  /**
   * Removes the answers of another size, and notes them.
   *
   * @param answers by worker
   * @return empty when there is no answer
   */
  static <A> Optional<ImageSize> keep(
      long object, Map<String, A> answers, Function<A, ImageSize> sizeOf, AnswerSieve sieve) {
    Optional<ImageSize> common =
        answers.values().stream()
            .collect(Collectors.groupingBy(sizeOf, Collectors.counting()))
            .entrySet()
            .stream()
            .max(MOST_NAMED)
            .map(Map.Entry::getKey);
    answers
        .entrySet()
        .removeIf(
            entry -> {
              ImageSize size = sizeOf.apply(entry.getValue());
              boolean other = !size.equals(common.orElseThrow());
              if (other) {
                sieve.refuse(object, entry.getKey(), sentence(size, common.get()));
              }
              return other;
            });
    return common;
  }

  private static String sentence(ImageSize size, ImageSize common) {
    return "it is about an image of %d x %d pixels, but most are about one of %d x %d"
        .formatted(size.width(), size.height(), common.width(), common.height());
  }
}
