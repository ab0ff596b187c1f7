package io.plumbline.labeling.masks;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.ImageSize;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * Reads a mask from a PNG file row by row; what is held is the mask itself, one byte a pixel. Sizes
 * that no mask has are refused before memory is taken, and a pixel that means no class is one
 * sentence which says where it is: nothing is rounded to the nearest class. A reader reads once.
 */
public final class MaskPngReader {
  private final InputStream in;
  private final String what;
  private Optional<PngImage> opened = Optional.empty();

  /**
   * @param in read up to the end of the image, not closed
   * @param what the subject of sentences, such as the file's URI
   */
  public MaskPngReader(InputStream in, String what) {
    this.in = in;
    this.what = what;
  }

  /**
   * The size that the file claims, to be asked before its pixels are read; it costs no memory.
   *
   * @throws InputException when it is no such PNG
   */
  public ImageSize size() throws IOException {
    PngHeader header = image().header();
    return ImageSize.ofColour(header.width(), header.height());
  }

  /**
   * Reads a mask whose pixels are numbers (a palette or greys).
   *
   * @throws InputException when it is no such PNG, or a pixel's number means no class
   */
  public Mask numbers(PixelValues values) throws IOException {
    if (!image().header().kind().isSingle()) {
      throw new InputException(what + " has colours and no palette, so its pixels are no classes");
    }
    return mask(values::classOf, number -> "the number " + number);
  }

  /**
   * Reads a mask whose pixels are colours. What is fully transparent is background, and so is
   * white, unless it is the colour of a class.
   *
   * @param classes the class of each colour {@code 0xrrggbb}
   * @throws InputException when it is no such PNG, or a pixel has another colour
   */
  public Mask colors(Map<Integer, Integer> classes) throws IOException {
    PngImage image = image();
    return mask(classOf(classes, image), pixel -> color(image, pixel));
  }

  /**
   * Does all that {@link #colors} does but keeps no pixel: a file that claims to be large costs no
   * memory.
   *
   * @throws InputException as {@link #colors}
   */
  public void checkColors(Map<Integer, Integer> classes) throws IOException {
    PngImage image = image();
    read(classOf(classes, image), pixel -> color(image, pixel), (y, row) -> {});
  }

  private static IntFunction<OptionalInt> classOf(Map<Integer, Integer> classes, PngImage image) {
    ClassColors colors = new ClassColors(classes);
    return pixel -> colors.classOf(image.argb(pixel));
  }

  private static String color(PngImage image, int pixel) {
    return "the colour " + ClassColors.name(image.argb(pixel));
  }

  private PngImage image() throws IOException {
    if (opened.isEmpty()) {
      opened = Optional.of(new PngImage(in, what));
    }
    return opened.get();
  }

  private Mask mask(IntFunction<OptionalInt> classOf, IntFunction<String> name) throws IOException {
    int width = image().header().width();
    int height = image().header().height();
    byte[] classes = new byte[Math.multiplyExact(width, height)];
    read(classOf, name, (y, row) -> System.arraycopy(row, 0, classes, y * width, width));
    return new Mask(width, height, classes);
  }

  /** Takes the classes of a row. */
  private interface Rows {
    void take(int y, byte[] row);
  }

  private void read(IntFunction<OptionalInt> classOf, IntFunction<String> name, Rows rows)
      throws IOException {
    PngImage image = image();
    int[] pixels = new int[image.header().width()];
    byte[] row = new byte[pixels.length];
    PixelCache cache = new PixelCache(classOf);
    for (int y = 0; y < image.header().height(); y++) {
      image.nextRow(pixels);
      for (int x = 0; x < pixels.length; x++) {
        int found = cache.classOf(pixels[x]);
        if (found < 0) {
          throw new InputException(
              "%s has %s at (%d, %d), which is no class"
                  .formatted(what, name.apply(pixels[x]), x, y));
        }
        row[x] = (byte) found;
      }
      rows.take(y, row);
    }
    image.finish();
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
