package io.plumbline.models.text;

import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.UnusableItemException;

/** Takes an object's content for a text. */
final class TextContent {
  private TextContent() {}

  static String of(ItemContent content) throws UnusableItemException {
    if (content instanceof ItemContent.Text text) {
      return text.text();
    }
    throw new UnusableItemException("the object has an image where text is wanted");
  }
}
