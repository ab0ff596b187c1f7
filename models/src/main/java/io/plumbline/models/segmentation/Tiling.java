package io.plumbline.models.segmentation;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import io.plumbline.models.dense.Picture;
import io.plumbline.models.dense.PictureBatch;
import io.plumbline.models.engine.Mode;
import io.plumbline.models.engine.Network;
import io.plumbline.models.folder.InputFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows a network a picture tile by tile. Tiles overlap by so much that what is kept of each, its
 * middle, is what the network would have said about the whole picture.
 *
 * @param format of the pictures
 * @param classes with the background
 * @param tile side of a tile in pixels, a multiple of {@value #GRID} that is larger than two
 *     margins
 * @param margin of a tile that is not kept, where the picture goes on; a multiple of {@value #GRID}
 */
record Tiling(InputFormat.Tiles format, int classes, int tile, int margin) {
  /** The network halves the sides so often that only shifts by this many pixels change nothing. */
  static final int GRID = 16;

  /** More than as far as the compact network sees. */
  static final int FAR = 96;

  private static final int LARGE = 512;

  static Tiling of(InputFormat.Tiles format, int classes) {
    return new Tiling(format, classes, LARGE, FAR);
  }

  PixelScores scores(Network network, Picture picture) {
    PixelScores scores = new PixelScores(picture.width(), picture.height(), classes);
    for (Span down : spans(picture.height())) {
      for (Span across : spans(picture.width())) {
        look(network, picture, across, down, scores);
      }
    }
    return scores;
  }

  /** A tile along one axis: where it begins, and what is kept of it. */
  private record Span(int start, int length, int keepFrom, int keepTo) {}

  private List<Span> spans(int length) {
    if (length <= tile) {
      return List.of(new Span(0, length, 0, length));
    }
    List<Span> spans = new ArrayList<>();
    int kept = 0;
    for (int start = 0; kept < length; start += tile - 2 * margin) {
      int end = Math.min(length, start + tile);
      int keepTo = end == length ? length : end - margin;
      spans.add(new Span(start, end - start, kept, keepTo));
      kept = keepTo;
    }
    return spans;
  }

  private void look(Network network, Picture picture, Span across, Span down, PixelScores scores) {
    int width = (across.length() + GRID - 1) / GRID * GRID;
    int height = (down.length() + GRID - 1) / GRID * GRID;
    float[] probabilities;
    JniUtils.setGradMode(false);
    try (NDManager scope = network.batchScope()) {
      probabilities =
          FinePixels.of(
                  network.logits(
                      new PictureBatch(format)
                          .of(scope, List.of(cut(picture, across, down)), width, height),
                      Mode.INFERENCE))
              .softmax(1)
              .toFloatArray();
    }
    for (int y = down.keepFrom(); y < down.keepTo(); y++) {
      for (int x = across.keepFrom(); x < across.keepTo(); x++) {
        int at = (y - down.start()) * width + x - across.start();
        scores.put(x, y, probabilities, at, width * height);
      }
    }
  }

  private static Picture cut(Picture picture, Span across, Span down) {
    int channels = picture.channels();
    byte[] pixels = new byte[channels * across.length() * down.length()];
    for (int row = 0; row < channels * down.length(); row++) {
      int y = down.start() + row % down.length();
      int from = (row / down.length() * picture.height() + y) * picture.width() + across.start();
      System.arraycopy(picture.pixels(), from, pixels, row * across.length(), across.length());
    }
    return new Picture(across.length(), down.length(), pixels, across.length(), down.length());
  }
}
