package io.plumbline.inference;

import io.plumbline.models.data.Box;
import io.plumbline.models.data.ClassMask;
import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ItemContent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * A small picture with one bright rectangle, which lies for the first class and stands for the
 * second.
 *
 * @param id where it is and of which class follows from it
 */
record Drawing(int id) {
  static final int WIDTH = 48;
  static final int HEIGHT = 40;

  private static final int LONG = 16;
  private static final int SHORT = 8;

  DataItem item() {
    return new DataItem(id, new ItemContent.Image("picture " + id, limit -> png()));
  }

  Box box() {
    boolean lies = id % 2 == 0;
    return new Box(
        id % 2, 2 + id * 7 % 28, 2 + id * 5 % 20, lies ? LONG : SHORT, lies ? SHORT : LONG);
  }

  ClassMask mask() {
    byte[] classes = new byte[WIDTH * HEIGHT];
    for (int pixel = 0; pixel < classes.length; pixel++) {
      classes[pixel] = (byte) (isInside(pixel % WIDTH, pixel / WIDTH) ? 1 + id % 2 : 0);
    }
    return new ClassMask(WIDTH, HEIGHT, classes);
  }

  byte[] png() throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.getRaster().setSample(x, y, 0, isInside(x, y) ? 230 : 20 + (x * y + id) % 20);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  private boolean isInside(int x, int y) {
    Box box = box();
    return x >= box.left() && x < box.right() && y >= box.top() && y < box.bottom();
  }
}
