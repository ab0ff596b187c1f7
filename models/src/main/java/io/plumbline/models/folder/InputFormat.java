package io.plumbline.models.folder;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** How an object becomes the network's input. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = InputFormat.Pixels.class, name = "pixels"),
  @JsonSubTypes.Type(value = InputFormat.Ngrams.class, name = "ngrams"),
  @JsonSubTypes.Type(value = InputFormat.Tokens.class, name = "tokens")
})
public sealed interface InputFormat {
  /**
   * A square image.
   *
   * @param side pixels per side after scaling
   * @param channels 1 for grey, 3 for red, green and blue
   * @param mean of each channel, on the scale 0 to 1; subtracted
   * @param deviation of each channel, on the same scale; divided by
   */
  record Pixels(int side, int channels, List<Double> mean, List<Double> deviation)
      implements InputFormat {
    /** Copies the lists. */
    public Pixels {
      mean = List.copyOf(mean);
      deviation = List.copyOf(deviation);
    }
  }

  /**
   * Hashed word and character n-grams.
   *
   * @param buckets how many hash values there are
   * @param columns how many of them were seen in training; the others count for nothing
   * @param dimension of an n-gram's embedding
   */
  record Ngrams(int buckets, int columns, int dimension) implements InputFormat {}

  /**
   * Word pieces by the tokenizer in the folder.
   *
   * @param maxTokens longer texts are cut
   * @param arguments how many arrays the encoder takes: ids, mask, types
   */
  record Tokens(int maxTokens, int arguments) implements InputFormat {}
}
