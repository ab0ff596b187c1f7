package io.plumbline.models.text;

import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.UnusableItemException;

/** Takes an object's content for a text. */
final class TextContent {
  private TextContent() {}

  /** More than any model here makes use of; cutting a text before splitting it saves the time. */
  static final int MAX_CHARACTERS = 20_000;

  /** The beginning of a text that is longer than {@value #MAX_CHARACTERS} characters. */
  static String beginning(String text) {
    return text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text;
  }

  static String of(ItemContent content) throws UnusableItemException {
    if (content instanceof ItemContent.Text text) {
      return text.text();
    }
    throw new UnusableItemException("the object has an image where text is wanted");
  }
}
