package io.plumbline.quickstart.dataset;

import io.plumbline.labeling.boxes.Box;
import io.plumbline.quickstart.scene.Digit;
import io.plumbline.quickstart.scene.Scene;
import io.plumbline.quickstart.scene.SceneComposer;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All that composed pictures follow from.
 *
 * @param name of the example
 * @param pictures how many
 */
record Composition(String name, long seed, int pictures) {
  private static final int TRIED = 24;
  private static final int DIGEST_LETTERS = 12;

  /** Composes pictures of the digits that are of one of the classes. */
  SceneComposer composer(List<Digit> digits) {
    return new SceneComposer(seed, SceneFolder.pasted(digits));
  }

  /**
   * The name of the folder that keeps the pictures. It tells compositions apart, those of another
   * version of this program too: it ends in a digest of pictures that are composed in the same way
   * of made-up digits, which need no download.
   */
  String folder() throws IOException {
    MessageDigest digest = sha256();
    String said = DigitPackage.SHA256 + SceneFolder.CLASSES.names() + pictures;
    digest.update(said.getBytes(StandardCharsets.UTF_8));
    SceneComposer composer =
        composer(
            IntStream.range(0, TRIED)
                .mapToObj(i -> madeUp(i % SceneFolder.CLASSES.size()))
                .toList());
    for (int number = 0; number < TRIED; number++) {
      add(digest, composer.scene(number));
    }
    String hex = HexFormat.of().formatHex(digest.digest());
    return name + "-" + hex.substring(0, DIGEST_LETTERS);
  }

  private static void add(MessageDigest digest, Scene scene) {
    Raster raster = scene.picture().getRaster();
    for (int i = 0; i < scene.mask().pixels(); i++) {
      digest.update((byte) raster.getSample(i % raster.getWidth(), i / raster.getWidth(), 0));
      digest.update((byte) scene.mask().classAt(i));
    }
    for (Box box : scene.boxes()) {
      ByteBuffer numbers = ByteBuffer.allocate(5 * Integer.BYTES);
      numbers.putInt(box.classId()).putInt(box.left()).putInt(box.top());
      digest.update(numbers.putInt(box.width()).putInt(box.height()).array());
    }
  }

  /** A disc with its value's number of pixels of a slit. */
  private static Digit madeUp(int value) {
    float[] ink = new float[Digit.SIDE * Digit.SIDE];
    for (int i = 0; i < ink.length; i++) {
      int x = i % Digit.SIDE - Digit.SIDE / 2;
      int y = i / Digit.SIDE - Digit.SIDE / 2;
      boolean inside = x * x + y * y < 100 && (x < 0 || x >= value);
      ink[i] = inside ? 1 : 0;
    }
    return new Digit(value, ink);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
