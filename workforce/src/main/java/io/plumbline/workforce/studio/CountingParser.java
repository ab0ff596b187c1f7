package io.plumbline.workforce.studio;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/**
 * Refuses JSON of too many parts, since each takes many times its length in memory. Whole numbers,
 * of which strokes consist, do not: they become bytes.
 */
final class CountingParser extends JsonParserDelegate {
  private static final int MOST = 400_000;

  private int parts;

  CountingParser(JsonParser parser) {
    super(parser);
  }

  @Override
  public JsonToken nextToken() throws IOException {
    JsonToken token = super.nextToken();
    if (token != JsonToken.VALUE_NUMBER_INT) {
      parts++;
    }
    if (parts > MOST) {
      throw new StreamConstraintsException("more than " + MOST + " parts");
    }
    return token;
  }
}
