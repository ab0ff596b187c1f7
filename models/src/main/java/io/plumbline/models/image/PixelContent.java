package io.plumbline.models.image;

import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.UnusableItemException;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** Takes an object's content for an image. */
public final class PixelContent {
  private PixelContent() {}

  /**
   * The image as people see it.
   *
   * @throws UnusableItemException when it is missing, too large or not a whole image
   * @throws IOException when the store fails
   */
  public static BufferedImage decode(ItemContent content)
      throws UnusableItemException, IOException {
    if (content instanceof ItemContent.Image image) {
      return ImageDecoder.decode(image);
    }
    throw new UnusableItemException("the object has text where an image is wanted");
  }

  static ImageSurvey.Look look(ItemContent content) throws UnusableItemException, IOException {
    return ImageSurvey.Look.of(decode(content));
  }
}
