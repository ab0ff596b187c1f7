package io.plumbline.models.sample;

import io.plumbline.models.data.Annotated;
import io.plumbline.models.data.Box;
import io.plumbline.models.data.ClassMask;
import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.MaskSource;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Grey pictures of strokes like handwritten digits on a textured ground, with a box around each and
 * a mask of all, from one seed.
 *
 * @param seed everything follows from it
 * @param width of a picture
 * @param height of a picture
 * @param classes how many of the {@link #GLYPHS} there are
 * @param fewest objects on a picture
 * @param most objects on a picture
 * @param size of an object in pixels, about
 */
public record Scenes(
    long seed, int width, int height, int classes, int fewest, int most, int size) {
  /** Digits as lines between points on a square of 4 x 4. */
  private static final List<String> GLYPHS =
      List.of(
          "11 31 33 13 11",
          "20 24",
          "10 30 32 12 14 34",
          "10 30 12 32 34 14",
          "10 02 42 30 34",
          "30 10 12 32 34 14",
          "30 12 14 34 32 12",
          "10 30 14",
          "12 10 30 34 14 12 32",
          "34 30 10 12 32");

  private static final int TRIES = 30;

  /** A picture with what is on it. */
  public record Scene(DataItem item, List<Box> boxes, ClassMask mask) {}

  /** The names of the classes. */
  public List<String> labels() {
    return IntStream.range(0, classes).mapToObj(Integer::toString).toList();
  }

  /** Pictures with ids from {@code from} on. */
  public List<Scene> scenes(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::scene).toList();
  }

  /** The same with their boxes. */
  public List<Annotated<List<Box>>> boxed(int from, int count) {
    return scenes(from, count).stream().map(s -> new Annotated<>(s.item(), s.boxes())).toList();
  }

  /** The same with their masks. */
  public List<Annotated<MaskSource>> masked(int from, int count) {
    List<Annotated<MaskSource>> masked = new ArrayList<>();
    scenes(from, count).forEach(s -> masked.add(new Annotated<>(s.item(), s::mask)));
    return masked;
  }

  private Scene scene(int id) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + id);
    BufferedImage image = ground(random);
    byte[] mask = new byte[width * height];
    List<Box> boxes = new ArrayList<>();
    int wanted = fewest + random.nextInt(most - fewest + 1);
    for (int tries = 0; boxes.size() < wanted && tries < TRIES; tries++) {
      paste(image, mask, boxes, random);
    }
    byte[] png = Shapes.png(image);
    ItemContent content = new ItemContent.Image("scene " + id, limit -> png);
    return new Scene(new DataItem(id, content), boxes, new ClassMask(width, height, mask));
  }

  private BufferedImage ground(SplittableRandom random) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    double angle = random.nextDouble() * Math.PI;
    double wave = 0.1 + 0.4 * random.nextDouble();
    double level = 30 + 50 * random.nextDouble();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double phase = wave * (x * Math.cos(angle) + y * Math.sin(angle));
        double value = level + 20 * Math.sin(phase) + 25 * random.nextDouble();
        image.getRaster().setSample(x, y, 0, (int) value);
      }
    }
    return image;
  }

  private void paste(BufferedImage image, byte[] mask, List<Box> boxes, SplittableRandom random) {
    int label = random.nextInt(classes);
    BufferedImage layer = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    draw(layer, label, random);
    Rectangle2D bounds = bounds(layer);
    if (bounds.isEmpty() || boxes.stream().anyMatch(b -> around(b).intersects(bounds))) {
      return;
    }
    boxes.add(new Box(label, bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()));
    for (int i = 0; i < mask.length; i++) {
      int ink = layer.getRaster().getSample(i % width, i / width, 0);
      int ground = image.getRaster().getSample(i % width, i / width, 0);
      image.getRaster().setSample(i % width, i / width, 0, Math.max(ink, ground));
      mask[i] = ink > 127 ? (byte) (label + 1) : mask[i];
    }
  }

  private static Rectangle2D around(Box box) {
    return new Rectangle2D.Double(box.left() - 2, box.top() - 2, box.width() + 4, box.height() + 4);
  }

  private void draw(BufferedImage layer, int label, SplittableRandom random) {
    Graphics2D graphics = layer.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    double scale = size / 4.0 * (0.8 + 0.4 * random.nextDouble());
    graphics.transform(
        AffineTransform.getTranslateInstance(
            size / 2.0 + random.nextDouble() * (width - size),
            size / 2.0 + random.nextDouble() * (height - size)));
    graphics.rotate((random.nextDouble() - 0.5) * 0.5);
    graphics.shear((random.nextDouble() - 0.5) * 0.4, 0);
    graphics.scale(scale, scale);
    graphics.setStroke(
        new BasicStroke(
            (float) (0.45 + 0.2 * random.nextDouble()),
            BasicStroke.CAP_ROUND,
            BasicStroke.JOIN_ROUND));
    int tone = 190 + random.nextInt(66);
    graphics.setColor(new Color(tone, tone, tone));
    graphics.draw(path(GLYPHS.get(label), random));
    graphics.dispose();
  }

  private static Path2D path(String glyph, SplittableRandom random) {
    Path2D path = new Path2D.Double();
    for (String point : glyph.split(" ", -1)) {
      double x = point.charAt(0) - '2' + 0.5 * (random.nextDouble() - 0.5);
      double y = point.charAt(1) - '2' + 0.5 * (random.nextDouble() - 0.5);
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    return path;
  }

  private static Rectangle2D bounds(BufferedImage layer) {
    Rectangle2D bounds = new Rectangle2D.Double();
    for (int i = 0; i < layer.getWidth() * layer.getHeight(); i++) {
      int x = i % layer.getWidth();
      int y = i / layer.getWidth();
      if (layer.getRaster().getSample(x, y, 0) > 80) {
        Rectangle2D pixel = new Rectangle2D.Double(x, y, 1, 1);
        bounds = bounds.isEmpty() ? pixel : bounds.createUnion(pixel);
      }
    }
    return bounds;
  }
}
