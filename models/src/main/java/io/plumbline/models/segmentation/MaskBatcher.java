package io.plumbline.models.segmentation;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.plumbline.models.dense.Picture;
import io.plumbline.models.dense.PictureBatch;
import io.plumbline.models.engine.Batcher;
import io.plumbline.models.folder.InputFormat;
import java.nio.ByteBuffer;
import java.util.List;

/** Puts squares with masks into native memory. */
record MaskBatcher(InputFormat.Tiles format) implements Batcher<MaskSample> {
  @Override
  public byte[] bytes(MaskSample sample) {
    Picture picture = sample.picture();
    return ByteBuffer.allocate(16 + picture.pixels().length + sample.wanted().length)
        .putInt(picture.width())
        .putInt(picture.height())
        .putInt(picture.originalWidth())
        .putInt(picture.originalHeight())
        .put(picture.pixels())
        .put(sample.wanted())
        .array();
  }

  @Override
  public NDList batch(NDManager scope, List<MaskSample> samples) {
    return new PictureBatch(format)
        .of(
            scope,
            samples.stream().map(MaskSample::picture).toList(),
            format.side(),
            format.side());
  }
}
