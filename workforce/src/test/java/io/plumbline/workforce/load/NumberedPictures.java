package io.plumbline.workforce.load;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** JPEGs whose last bytes say which one it is, since a task itself does not say it to a worker. */
final class NumberedPictures {
  private static final int SIDE = 128;

  private NumberedPictures() {}

  /** Writes so many, with names that are their numbers. */
  static void write(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    byte[] picture = picture();
    for (int number = 0; number < count; number++) {
      ByteBuffer numbered = ByteBuffer.allocate(picture.length + Long.BYTES);
      Files.write(folder.resolve(number + ".jpg"), numbered.put(picture).putLong(number).array());
    }
  }

  static long numberOf(byte[] picture) {
    return ByteBuffer.wrap(picture).getLong(picture.length - Long.BYTES);
  }

  private static byte[] picture() throws IOException {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int at = 0; at < SIDE * SIDE; at++) {
      image.setRGB(at % SIDE, at / SIDE, random.nextInt());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", bytes);
    return bytes.toByteArray();
  }
}
