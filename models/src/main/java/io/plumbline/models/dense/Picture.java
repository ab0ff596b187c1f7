package io.plumbline.models.dense;

/**
 * A decoded image, brought to the size at which a network looks at it.
 *
 * @param width in pixels
 * @param height in pixels
 * @param pixels bytes 0 to 255, channel after channel, row after row
 * @param originalWidth of the image as people see it
 * @param originalHeight of the image as people see it
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Picture(int width, int height, byte[] pixels, int originalWidth, int originalHeight) {
  /** How many channels there are. */
  public int channels() {
    return pixels.length / (width * height);
  }

  /** How many of its pixels there are for one of the image, from left to right. */
  public double scaleX() {
    return (double) width / originalWidth;
  }

  /** How many of its pixels there are for one of the image, from top to bottom. */
  public double scaleY() {
    return (double) height / originalHeight;
  }
}
