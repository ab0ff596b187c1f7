package io.plumbline.quickstart.results;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskQuality;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Masks are as good as {@link MaskQuality} says. */
record MaskScoring(MaskFiles files) implements Scoring {
  @Override
  public Score of(Label label, Label truth) throws IOException {
    MaskLabel file = label.as(Label.OfMask.class).mask();
    Mask drawn = files.read(file);
    Mask real = files.read(truth.as(Label.OfMask.class).mask());
    if (!drawn.isAsLargeAs(real)) {
      throw new InputException(
          "%s is %s, but the truth is %s".formatted(ObjectUri.format(file.png()), drawn, real));
    }
    return new Score(MaskQuality.of(drawn, real), byClass(drawn, real));
  }

  private static SortedMap<Integer, Double> byClass(Mask drawn, Mask real) {
    SortedMap<Integer, Double> byClass = new TreeMap<>();
    IntStream.concat(Arrays.stream(drawn.classesPresent()), Arrays.stream(real.classesPresent()))
        .filter(id -> id > 0)
        .distinct()
        .forEach(id -> byClass.put(id - 1, iou(id, drawn, real)));
    return byClass;
  }

  private static double iou(int id, Mask drawn, Mask real) {
    int both = 0;
    int either = 0;
    for (int pixel = 0; pixel < drawn.pixels(); pixel++) {
      boolean one = drawn.classAt(pixel) == id;
      boolean other = real.classAt(pixel) == id;
      both += one && other ? 1 : 0;
      either += one || other ? 1 : 0;
    }
    return (double) both / either;
  }
}
