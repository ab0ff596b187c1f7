package io.plumbline.labeling.masks;

import io.plumbline.labeling.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * Reads masks from PNG files row by row; what is held is the mask itself, one byte a pixel. Sizes
 * that no mask has are refused before memory is taken, and a pixel that means no class is one
 * sentence which says where it is: nothing is rounded to the nearest class.
 */
public final class MaskPngReader {
  private final InputStream in;
  private final String what;

  /**
   * @param in read up to the end of the image, not closed
   * @param what the subject of sentences, such as the file's URI
   */
  public MaskPngReader(InputStream in, String what) {
    this.in = in;
    this.what = what;
  }

  /**
   * Reads a mask whose pixels are numbers (a palette or greys).
   *
   * @throws InputException when it is no such PNG, or a pixel's number means no class
   */
  public Mask numbers(PixelValues values) throws IOException {
    PngImage image = new PngImage(in, what);
    if (!image.header().kind().isSingle()) {
      throw new InputException(what + " has colours and no palette, so its pixels are no classes");
    }
    return read(image, values::classOf, number -> "the number " + number);
  }

  /**
   * Reads a mask whose pixels are colours. What is fully transparent is background, and so is
   * white, unless it is the colour of a class.
   *
   * @param classes the class of each colour {@code 0xrrggbb}
   * @throws InputException when it is no such PNG, or a pixel has another colour
   */
  public Mask colors(Map<Integer, Integer> classes) throws IOException {
    PngImage image = new PngImage(in, what);
    ClassColors colors = new ClassColors(classes);
    return read(
        image,
        pixel -> colors.classOf(image.argb(pixel)),
        pixel -> "the colour " + ClassColors.name(image.argb(pixel)));
  }

  private Mask read(PngImage image, IntFunction<OptionalInt> classOf, IntFunction<String> name)
      throws IOException {
    int width = image.header().width();
    int height = image.header().height();
    byte[] classes = new byte[Math.multiplyExact(width, height)];
    int[] pixels = new int[width];
    PixelCache cache = new PixelCache(classOf);
    for (int y = 0; y < height; y++) {
      image.nextRow(pixels);
      for (int x = 0; x < width; x++) {
        int found = cache.classOf(pixels[x]);
        if (found < 0) {
          throw new InputException(
              "%s has %s at (%d, %d), which is no class"
                  .formatted(what, name.apply(pixels[x]), x, y));
        }
        classes[y * width + x] = (byte) found;
      }
    }
    image.finish();
    return new Mask(width, height, classes);
  }

  /** Remembers what the last pixel meant: in masks the next one mostly means the same. */
  private static final class PixelCache {
    private final IntFunction<OptionalInt> classOf;
    private int pixel;
    private int found;

    PixelCache(IntFunction<OptionalInt> classOf) {
      this.classOf = classOf;
      this.found = classOf.apply(0).orElse(-1);
    }

    int classOf(int next) {
      if (next != pixel) {
        pixel = next;
        found = classOf.apply(next).orElse(-1);
      }
      return found;
    }
  }
}
