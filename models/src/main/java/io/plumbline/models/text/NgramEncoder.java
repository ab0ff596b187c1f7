package io.plumbline.models.text;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.UnusableItemException;
import io.plumbline.models.engine.InputEncoder;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.folder.TrainedModel;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/** Makes a text a row of n-gram weights, and those a sparse matrix. */
public final class NgramEncoder implements InputEncoder<SparseRow> {
  private final NgramExtractor extractor;
  private final NgramVocabulary vocabulary;

  NgramEncoder(NgramExtractor extractor, NgramVocabulary vocabulary) {
    this.extractor = extractor;
    this.vocabulary = vocabulary;
  }

  /** The encoder of a trained model. */
  public static NgramEncoder of(InputFormat.Ngrams format, TrainedModel model) {
    return new NgramEncoder(new NgramExtractor(format.buckets()), NgramVocabulary.of(model));
  }

  @Override
  public SparseRow encode(ItemContent content) throws UnusableItemException {
    String text = TextContent.of(content);
    return merge(weigh(extractor.words(text)), weigh(extractor.pieces(text)));
  }

  /** Sublinear term frequency times inverse document frequency, of unit length. */
  private SparseRow weigh(int[] sorted) {
    int[] columns = new int[sorted.length];
    float[] weights = new float[sorted.length];
    int count = 0;
    for (int i = 0, next; i < sorted.length; i = next) {
      next = endOfRun(sorted, i);
      int column = vocabulary.column(sorted[i]);
      if (column >= 0) {
        columns[count] = column;
        weights[count++] = (float) ((1 + Math.log(next - i)) * vocabulary.weight(column));
      }
    }
    return new SparseRow(Arrays.copyOf(columns, count), unitLength(weights, count));
  }

  private static int endOfRun(int[] sorted, int start) {
    int end = start + 1;
    while (end < sorted.length && sorted[end] == sorted[start]) {
      end++;
    }
    return end;
  }

  private static float[] unitLength(float[] weights, int count) {
    float[] scaled = Arrays.copyOf(weights, count);
    double square = 0;
    for (float weight : scaled) {
      square += weight * weight;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < count; i++) {
      scaled[i] /= length;
    }
    return scaled;
  }

  private static SparseRow merge(SparseRow one, SparseRow two) {
    int[] columns = new int[one.size() + two.size()];
    float[] weights = new float[columns.length];
    int i = 0;
    int j = 0;
    for (int k = 0; k < columns.length; k++) {
      boolean first = j == two.size() || (i < one.size() && one.columns()[i] <= two.columns()[j]);
      columns[k] = first ? one.columns()[i] : two.columns()[j];
      weights[k] = first ? one.weights()[i++] : two.weights()[j++];
    }
    return new SparseRow(columns, weights);
  }

  @Override
  public byte[] bytes(SparseRow input) {
    ByteBuffer bytes = ByteBuffer.allocate((Integer.BYTES + Float.BYTES) * input.size());
    bytes.asIntBuffer().put(input.columns());
    bytes.position(Integer.BYTES * input.size()).slice().asFloatBuffer().put(input.weights());
    return bytes.array();
  }

  @Override
  public NDList batch(NDManager scope, List<SparseRow> inputs) {
    int count = inputs.stream().mapToInt(SparseRow::size).sum();
    long[][] indices = new long[2][count];
    FloatBuffer values = FloatBuffer.allocate(count);
    int at = 0;
    for (int row = 0; row < inputs.size(); row++) {
      for (int column : inputs.get(row).columns()) {
        indices[0][at] = row;
        indices[1][at++] = column;
      }
      values.put(inputs.get(row).weights());
    }
    Shape shape = new Shape(inputs.size(), vocabulary.size());
    return new NDList(sparse(scope, indices, values.rewind(), shape));
  }

  /**
   * A sparse matrix that owns its numbers. DJL's own createCoo leaves the matrix with the memory of
   * two buffers of Java's that nothing holds any more: once they are collected, it reads whatever
   * is there then.
   */
  private static NDArray sparse(
      NDManager scope, long[][] indices, FloatBuffer values, Shape shape) {
    try (NDArray lentIndices = scope.create(indices);
        NDArray lentValues = scope.create(values, new Shape(values.remaining()));
        NDArray ownIndices = lentIndices.duplicate();
        NDArray ownValues = lentValues.duplicate()) {
      return JniUtils.createSparseCoo((PtNDArray) ownIndices, (PtNDArray) ownValues, shape);
    }
  }
}
