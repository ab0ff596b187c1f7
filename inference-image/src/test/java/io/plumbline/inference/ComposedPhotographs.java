package io.plumbline.inference;

import io.plumbline.models.data.Annotated;
import io.plumbline.models.data.Box;
import io.plumbline.models.data.ClassMask;
import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.data.MaskSource;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Coloured JPEG files of 640 x 480 pixels with discs and bars on grain, with their boxes and masks,
 * all from one seed.
 */
record ComposedPhotographs(long seed) {
  /** The classes. */
  static final List<String> LABELS = List.of("disc", "bar");

  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final int FEWEST = 4;
  private static final int MOST = 14;
  private static final int SMALLEST = 30;
  private static final int LARGEST = 110;
  private static final int GRAIN = 24;

  /** A photograph with what is on it. */
  record Photograph(int id, byte[] jpeg, List<Box> boxes, ClassMask mask) {
    DataItem item() {
      return new DataItem(id, new ItemContent.Image("photograph " + id, limit -> jpeg));
    }
  }

  /** The first ones, with the class of the object that was laid down last. */
  List<LabeledItem> classified(int count) {
    return each(count, p -> new LabeledItem(p.item(), p.boxes().get(p.boxes().size() - 1).label()));
  }

  /** The first ones with their boxes. */
  List<Annotated<List<Box>>> boxed(int count) {
    return each(count, p -> new Annotated<>(p.item(), p.boxes()));
  }

  /** The first ones with their masks. */
  List<Annotated<MaskSource>> masked(int count) {
    return each(count, p -> new Annotated<>(p.item(), p::mask));
  }

  private <T> List<T> each(int count, Function<Photograph, T> with) {
    return IntStream.range(0, count).mapToObj(this::photograph).map(with).toList();
  }

  /** The one with that number. */
  Photograph photograph(int id) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + id);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    byte[] mask = new byte[WIDTH * HEIGHT];
    List<Box> boxes = new ArrayList<>();
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour(random, 140));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    int objects = FEWEST + random.nextInt(MOST - FEWEST + 1);
    for (int i = 0; i < objects; i++) {
      lay(graphics, mask, boxes, random);
    }
    graphics.dispose();
    grain(image, random);
    return new Photograph(id, jpeg(image), boxes, new ClassMask(WIDTH, HEIGHT, mask));
  }

  private static void lay(
      Graphics2D graphics, byte[] mask, List<Box> boxes, SplittableRandom random) {
    int label = random.nextInt(LABELS.size());
    int width = SMALLEST + random.nextInt(LARGEST - SMALLEST);
    int height = SMALLEST + random.nextInt(LARGEST - SMALLEST);
    int left = random.nextInt(WIDTH - width);
    int top = random.nextInt(HEIGHT - height);
    Shape shape =
        label == 0
            ? new Ellipse2D.Double(left, top, width, height)
            : new Rectangle2D.Double(left, top, width, height);
    graphics.setColor(colour(random, 0));
    graphics.fill(shape);
    boxes.add(new Box(label, left, top, width, height));
    Rectangle around = shape.getBounds();
    for (int y = around.y; y < around.y + around.height; y++) {
      for (int x = around.x; x < around.x + around.width; x++) {
        mask[y * WIDTH + x] = shape.contains(x, y) ? (byte) (label + 1) : mask[y * WIDTH + x];
      }
    }
  }

  private static Color colour(SplittableRandom random, int darkest) {
    int span = 230 - darkest;
    return new Color(
        darkest + random.nextInt(span),
        darkest + random.nextInt(span),
        darkest + random.nextInt(span));
  }

  private static void grain(BufferedImage image, SplittableRandom random) {
    int[] row = new int[WIDTH];
    for (int y = 0; y < HEIGHT; y++) {
      image.getRGB(0, y, WIDTH, 1, row, 0, WIDTH);
      for (int x = 0; x < WIDTH; x++) {
        int light = random.nextInt(GRAIN);
        row[x] += light << 16 | light << 8 | light;
      }
      image.setRGB(0, y, WIDTH, 1, row, 0, WIDTH);
    }
  }

  private static byte[] jpeg(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
