package io.plumbline.models.sample;

import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.training.TrainingSet;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Pictures of discs, bars and crosses at random places on noise, all from one seed. */
public record Shapes(long seed, int imageType, int side) {
  /** The classes. */
  public static final List<String> CLASSES = List.of("disc", "bar", "cross");

  /** Grey pictures of 20 x 20 pixels. */
  public static Shapes grey(long seed) {
    return new Shapes(seed, BufferedImage.TYPE_BYTE_GRAY, 20);
  }

  /** Coloured pictures of 20 x 20 pixels. */
  public static Shapes coloured(long seed) {
    return new Shapes(seed, BufferedImage.TYPE_INT_RGB, 20);
  }

  /** So many labelled pictures, the classes in turn. */
  public TrainingSet labelled(int count) {
    return new TrainingSet(CLASSES, items(0, count));
  }

  /** Pictures with ids from {@code from} on. */
  public List<LabeledItem> items(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(id -> new LabeledItem(new DataItem(id, image(id)), id % CLASSES.size()))
        .toList();
  }

  private ItemContent image(int id) {
    byte[] png = png(draw(id % CLASSES.size(), new Random(seed * 1_000_003 + id)));
    return new ItemContent.Image("shape " + id, limit -> png);
  }

  private BufferedImage draw(int shape, Random random) {
    BufferedImage image = new BufferedImage(side, side, imageType);
    for (int i = 0; i < side * side; i++) {
      int noise = random.nextInt(60);
      image.setRGB(i % side, i / side, new Color(noise, noise, noise).getRGB());
    }
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(200 + random.nextInt(56), 200, 200 - random.nextInt(100)));
    graphics.setStroke(new BasicStroke(2));
    outline(graphics, shape, 5 + random.nextInt(side - 10), 5 + random.nextInt(side - 10));
    graphics.dispose();
    return image;
  }

  private static void outline(Graphics2D graphics, int shape, int x, int y) {
    if (shape == 0) {
      graphics.fillOval(x - 4, y - 4, 8, 8);
    } else if (shape == 1) {
      graphics.drawLine(x, y - 4, x, y + 4);
    } else {
      graphics.drawLine(x - 4, y - 4, x + 4, y + 4);
      graphics.drawLine(x - 4, y + 4, x + 4, y - 4);
    }
  }

  /** The image as a PNG file. */
  public static byte[] png(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
