package io.plumbline.workforce.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.workforce.refusal.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The bytes of a draft, which the service takes as they are so long as they are JSON. */
final class DraftText {
  private static final JsonFactory JSON = new JsonFactory();

  private final byte[] bytes;

  DraftText(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The draft as text.
   *
   * @throws Refusal when it is not one JSON value in UTF-8
   */
  String json() {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      requireOneValue(text);
      return text;
    } catch (CharacterCodingException e) {
      throw Refusal.invalid("the draft is not in UTF-8");
    } catch (JacksonException e) {
      throw Refusal.invalid("the draft is not JSON: " + e.getOriginalMessage());
    }
  }

  private static void requireOneValue(String text) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        throw Refusal.invalid("the draft is empty");
      }
      parser.skipChildren();
      if (parser.nextToken() != null) {
        throw Refusal.invalid("the draft is more than one JSON value");
      }
    }
  }
}
