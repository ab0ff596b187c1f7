package io.plumbline.workforce.web.page;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskPalette;
import io.plumbline.labeling.masks.MaskPngWriter;
import io.plumbline.workforce.answer.MaskAnswers;
import io.plumbline.workforce.fixture.BatchBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A true mask, and somebody's answer about it whose quality is a half. */
final class SampleMask {
  private static final LabelCategories LABELS = new LabelCategories(BatchBody.LABELS);
  private static final int SIDE = 8;

  static final byte[] TRUTH = png(cats(SIDE));
  static final String ANSWER = new MaskAnswers(LABELS).write(cats(SIDE / 2)).toString();

  private SampleMask() {}

  /** A square whose first rows are cats. */
  private static Mask cats(int rows) {
    byte[] classes = new byte[SIDE * SIDE];
    Arrays.fill(classes, 0, rows * SIDE, (byte) 1);
    return Mask.of(SIDE, SIDE, classes);
  }

  private static byte[] png(Mask mask) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new MaskPngWriter(new MaskPalette(LABELS.size())).write(mask, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
