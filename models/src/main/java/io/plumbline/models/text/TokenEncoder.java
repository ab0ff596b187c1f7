package io.plumbline.models.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.UnusableItemException;
import io.plumbline.models.engine.InputEncoder;
import io.plumbline.models.folder.InputFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Makes a text word pieces, and those the padded ids, mask and types of a batch. */
public final class TokenEncoder implements InputEncoder<long[]> {
  /** Lengths are padded to multiples of this, so that few shapes occur. */
  private static final int PADDING_STEP = 32;

  private final HuggingFaceTokenizer tokenizer;
  private final InputFormat.Tokens format;

  /**
   * Loads {@code tokenizer.json}.
   *
   * @throws IOException when it cannot be read
   */
  public TokenEncoder(Path tokenizerJson, InputFormat.Tokens format) throws IOException {
    this.format = format;
    this.tokenizer =
        HuggingFaceTokenizer.builder()
            .optTokenizerPath(tokenizerJson)
            .optTruncation(true)
            .optMaxLength(format.maxTokens())
            .optPadding(false)
            .build();
  }

  @Override
  public long[] encode(ItemContent content) throws UnusableItemException {
    return tokenizer.encode(TextContent.beginning(TextContent.of(content))).getIds();
  }

  @Override
  public byte[] bytes(long[] input) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * input.length);
    bytes.asLongBuffer().put(input);
    return bytes.array();
  }

  @Override
  public NDList batch(NDManager scope, List<long[]> inputs) {
    int longest = inputs.stream().mapToInt(ids -> ids.length).max().orElse(1);
    int length = Math.max(1, (longest + PADDING_STEP - 1) / PADDING_STEP) * PADDING_STEP;
    long[] ids = new long[inputs.size() * length];
    long[] mask = new long[ids.length];
    for (int row = 0; row < inputs.size(); row++) {
      long[] input = inputs.get(row);
      System.arraycopy(input, 0, ids, row * length, input.length);
      Arrays.fill(mask, row * length, row * length + input.length, 1);
    }
    Shape shape = new Shape(inputs.size(), length);
    NDList batch = new NDList(scope.create(ids, shape), scope.create(mask, shape));
    if (format.arguments() > 2) {
      batch.add(scope.create(new long[ids.length], shape));
    }
    return batch;
  }
}
