package io.plumbline.models.text;

import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.folder.UnsuitableModelException;
import io.plumbline.models.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The buckets seen in training, each with a column of its own, so that the embedding table is as
 * small as the training set; and how telling each is: the inverse document frequency.
 */
final class NgramVocabulary {
  private static final String BUCKETS = "vocabulary.buckets";
  private static final String WEIGHTS = "vocabulary.weights";
  private static final int FEWEST_TEXTS = 2;

  private final int[] buckets;
  private final float[] weights;

  private NgramVocabulary(int[] buckets, float[] weights) {
    this.buckets = buckets;
    this.weights = weights;
  }

  /**
   * Keeps the buckets that occur in at least two texts.
   *
   * @param documents the distinct buckets of each text
   */
  static NgramVocabulary of(List<int[]> documents, int bucketCount) {
    int[] frequency = new int[bucketCount];
    for (int[] document : documents) {
      for (int bucket : document) {
        frequency[bucket]++;
      }
    }
    int fewest = documents.size() < 2 * FEWEST_TEXTS ? 1 : FEWEST_TEXTS;
    int[] kept =
        IntStream.range(0, bucketCount).filter(bucket -> frequency[bucket] >= fewest).toArray();
    float[] weights = new float[kept.length];
    for (int column = 0; column < kept.length; column++) {
      weights[column] = rarity(frequency[kept[column]], documents.size());
    }
    return new NgramVocabulary(kept, weights);
  }

  private static float rarity(int frequency, int documents) {
    return (float) (Math.log((1.0 + documents) / (1.0 + frequency)) + 1);
  }

  /** The vocabulary kept among a model's parameters. */
  static NgramVocabulary of(TrainedModel model) {
    float[] stored = required(model, BUCKETS);
    int[] buckets = new int[stored.length];
    for (int i = 0; i < stored.length; i++) {
      buckets[i] = (int) stored[i];
    }
    return new NgramVocabulary(buckets, required(model, WEIGHTS));
  }

  private static float[] required(TrainedModel model, String name) {
    return model
        .tensor(name)
        .orElseThrow(() -> new UnsuitableModelException("the model has no tensor " + name))
        .values();
  }

  /** This vocabulary, with its weights, and what another one has besides. */
  NgramVocabulary with(NgramVocabulary other) {
    int[] all =
        IntStream.concat(Arrays.stream(buckets), Arrays.stream(other.buckets))
            .sorted()
            .distinct()
            .toArray();
    float[] merged = new float[all.length];
    for (int i = 0; i < all.length; i++) {
      int here = column(all[i]);
      merged[i] = here >= 0 ? weights[here] : other.weights[other.column(all[i])];
    }
    return new NgramVocabulary(all, merged);
  }

  /** The column of a bucket, negative when it was not seen. */
  int column(int bucket) {
    return Arrays.binarySearch(buckets, bucket);
  }

  int bucket(int column) {
    return buckets[column];
  }

  float weight(int column) {
    return weights[column];
  }

  int size() {
    return buckets.length;
  }

  /** As tensors; bucket numbers up to 2^24 are exact as floats. */
  List<Tensor> tensors() {
    float[] stored = new float[buckets.length];
    for (int i = 0; i < stored.length; i++) {
      stored[i] = buckets[i];
    }
    return List.of(Tensor.vector(BUCKETS, stored), Tensor.vector(WEIGHTS, weights));
  }
}
