package io.plumbline.models.detection;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.plumbline.models.data.Box;
import io.plumbline.models.dense.Picture;
import io.plumbline.models.dense.PictureBatch;
import io.plumbline.models.engine.Batcher;
import io.plumbline.models.folder.InputFormat;
import java.nio.ByteBuffer;
import java.util.List;

/** Puts images with boxes into native memory. */
final class BoxBatcher implements Batcher<BoxSample> {
  private final InputFormat.Letterbox format;
  private final PictureBatch batch;

  BoxBatcher(InputFormat.Letterbox format) {
    this.format = format;
    this.batch = new PictureBatch(format);
  }

  @Override
  public byte[] bytes(BoxSample sample) {
    Picture picture = sample.picture();
    ByteBuffer bytes =
        ByteBuffer.allocate(16 + picture.pixels().length + 36 * sample.original().size());
    bytes.putInt(picture.width()).putInt(picture.height());
    bytes.putInt(picture.originalWidth()).putInt(picture.originalHeight());
    bytes.put(picture.pixels());
    for (Box box : sample.original()) {
      bytes.putInt(box.label()).putDouble(box.left()).putDouble(box.top());
      bytes.putDouble(box.width()).putDouble(box.height());
    }
    return bytes.array();
  }

  @Override
  public NDList batch(NDManager scope, List<BoxSample> samples) {
    return pictures(scope, samples.stream().map(BoxSample::picture).toList());
  }

  NDList pictures(NDManager scope, List<Picture> pictures) {
    return batch.of(scope, pictures, format.side(), format.side());
  }
}
