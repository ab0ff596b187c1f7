package io.plumbline.models.folder;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** How an object becomes the network's input. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = InputFormat.Pixels.class, name = "pixels"),
  @JsonSubTypes.Type(value = InputFormat.Ngrams.class, name = "ngrams"),
  @JsonSubTypes.Type(value = InputFormat.Tokens.class, name = "tokens"),
  @JsonSubTypes.Type(value = InputFormat.Letterbox.class, name = "letterbox"),
  @JsonSubTypes.Type(value = InputFormat.Tiles.class, name = "tiles")
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
    private static final int SMALLEST_SIDE = 8;
    private static final int LARGEST_SIDE = 4096;

    /** Copies the lists and checks all numbers. */
    public Pixels {
      mean = List.copyOf(mean);
      deviation = List.copyOf(deviation);
      require(side >= SMALLEST_SIDE && side <= LARGEST_SIDE, "side must be from 8 to 4096");
      require(channels == 1 || channels == 3, "channels must be 1 or 3");
      require(mean.size() == channels, "there must be one mean for each channel");
      require(
          deviation.size() == channels && deviation.stream().allMatch(each -> each > 0),
          "there must be one positive deviation for each channel");
    }
  }

  /**
   * Hashed word and character n-grams.
   *
   * @param buckets how many hash values there are
   * @param columns how many of them were seen in training; the others count for nothing
   * @param dimension of an n-gram's embedding
   */
  record Ngrams(int buckets, int columns, int dimension) implements InputFormat {
    private static final int MOST_BUCKETS = 1 << 24;
    private static final int LARGEST_DIMENSION = 4096;

    /** Checks all numbers. */
    public Ngrams {
      require(buckets > 0 && buckets <= MOST_BUCKETS, "buckets must be from 1 to 2^24");
      require(columns >= 0 && columns <= buckets, "columns must be from 0 to the buckets");
      require(dimension > 0 && dimension <= LARGEST_DIMENSION, "dimension must be from 1 to 4096");
    }
  }

  /**
   * Word pieces by the tokenizer in the folder.
   *
   * @param maxTokens longer texts are cut
   * @param arguments how many arrays the encoder takes: ids, mask, types
   */
  record Tokens(int maxTokens, int arguments) implements InputFormat {
    private static final int MOST_TOKENS = 1 << 16;

    /** Checks both numbers. */
    public Tokens {
      require(maxTokens > 0 && maxTokens <= MOST_TOKENS, "maxTokens must be from 1 to 65536");
      require(arguments == 2 || arguments == 3, "arguments must be 2 or 3");
    }
  }

  /** Pixels of several channels, each brought to a common scale. */
  sealed interface Coloured extends InputFormat {
    /** 1 for grey, 3 for red, green and blue. */
    int channels();

    /** Of each channel, on the scale 0 to 1; subtracted. */
    List<Double> mean();

    /** Of each channel, on the same scale; divided by. */
    List<Double> deviation();
  }

  /**
   * A square with the whole image in its upper left corner, as large as it goes without distortion.
   *
   * @param side of the square in pixels, a multiple of 32
   * @param channels 1 for grey, 3 for red, green and blue
   * @param mean of each channel, on the scale 0 to 1; subtracted
   * @param deviation of each channel, on the same scale; divided by
   */
  record Letterbox(int side, int channels, List<Double> mean, List<Double> deviation)
      implements Coloured {
    /** Copies the lists and checks all numbers. */
    public Letterbox {
      mean = List.copyOf(mean);
      deviation = List.copyOf(deviation);
      requireSide(side);
      requireColours(channels, mean, deviation);
    }
  }

  /**
   * An image of any size, looked at in squares.
   *
   * @param side of the squares of the training in pixels, a multiple of 32
   * @param longSide images with a longer side than that are reduced to it
   * @param channels 1 for grey, 3 for red, green and blue
   * @param mean of each channel, on the scale 0 to 1; subtracted
   * @param deviation of each channel, on the same scale; divided by
   */
  record Tiles(int side, int longSide, int channels, List<Double> mean, List<Double> deviation)
      implements Coloured {
    /** Copies the lists and checks all numbers. */
    public Tiles {
      mean = List.copyOf(mean);
      deviation = List.copyOf(deviation);
      requireSide(side);
      require(longSide >= side && longSide <= 4096, "longSide must be from side to 4096");
      requireColours(channels, mean, deviation);
    }
  }

  private static void requireSide(int side) {
    require(
        side >= 32 && side <= 4096 && side % 32 == 0,
        "side must be a multiple of 32 from 32 to 4096");
  }

  private static void requireColours(int channels, List<Double> mean, List<Double> deviation) {
    require(channels == 1 || channels == 3, "channels must be 1 or 3");
    require(
        mean.size() == channels && mean.stream().allMatch(Double::isFinite),
        "there must be one mean for each channel");
    require(
        deviation.size() == channels
            && deviation.stream().allMatch(each -> each > 0 && Double.isFinite(each)),
        "there must be one positive deviation for each channel");
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
