package io.plumbline.models.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.models.data.ClassMask;
import io.plumbline.models.dense.Picture;
import io.plumbline.models.engine.Network;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.sample.Models;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TilingTest {
  private static final InputFormat.Tiles FORMAT =
      new InputFormat.Tiles(64, 1024, 1, List.of(0.5), List.of(0.25));

  @BeforeAll
  static void engine() {
    Models.startEngine();
  }

  @Test
  void no_seam_is_seen_between_tiles() {
    Picture picture = noise(421, 83);
    try (Network network = Segmenter.network(1, 3, Optional.empty())) {
      ClassMask whole = mask(new Tiling(FORMAT, 4, 512, Tiling.FAR).scores(network, picture));
      ClassMask tiled = mask(new Tiling(FORMAT, 4, 256, Tiling.FAR).scores(network, picture));

      assertThat(whole.classes()).contains((byte) 0, (byte) 1);
      assertThat(differing(whole, tiled)).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void with_too_narrow_a_margin_seams_would_be_seen() {
    Picture picture = noise(421, 83);
    try (Network network = Segmenter.network(1, 3, Optional.empty())) {
      ClassMask whole = mask(new Tiling(FORMAT, 4, 512, Tiling.FAR).scores(network, picture));
      ClassMask tiled = mask(new Tiling(FORMAT, 4, 64, 0).scores(network, picture));

      assertThat(differing(whole, tiled)).isGreaterThan(20);
    }
  }

  @Test
  void the_quality_of_a_mask_leaves_the_background_out() {
    ClassMask wanted = new ClassMask(4, 1, new byte[] {0, 0, 1, 2});

    assertThat(MaskQuality.of(wanted, wanted)).isEqualTo(1);
    assertThat(MaskQuality.of(new ClassMask(4, 1, new byte[] {0, 1, 1, 0}), wanted))
        .isEqualTo(0.25);
    assertThat(MaskQuality.of(new ClassMask(1, 1, new byte[1]), new ClassMask(1, 1, new byte[1])))
        .isEqualTo(1);
  }

  private static ClassMask mask(PixelScores scores) {
    return new ClassMask(scores.width(), scores.height(), scores.surest());
  }

  private static int differing(ClassMask one, ClassMask other) {
    int differing = 0;
    for (int at = 0; at < one.classes().length; at++) {
      differing += one.classes()[at] == other.classes()[at] ? 0 : 1;
    }
    return differing;
  }

  private static Picture noise(int width, int height) {
    byte[] pixels = new byte[width * height];
    new Random(1).nextBytes(pixels);
    return new Picture(width, height, pixels, width, height);
  }
}
