package io.plumbline.workforce.studio;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.plumbline.labeling.json.Json;
import io.plumbline.workforce.studio.Region.Octets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads what Label Studio answers. What is not of the expected kind counts as absent: a browser may
 * have sent anything as an annotation, and the others' answers must not wait for it.
 */
final class StudioJson {
  private static final ObjectMapper MAPPER = Json.mapper().copy().addHandler(new Indulgence());

  private StudioJson() {}

  /**
   * Reads a document.
   *
   * @throws StreamConstraintsException when it is of too many parts
   */
  static <T> T read(byte[] document, Class<T> type) throws IOException {
    try (JsonParser in = new CountingParser(MAPPER.createParser(document))) {
      return MAPPER.readValue(in, type);
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof StreamConstraintsException tooMuch) {
        throw tooMuch;
      }
      throw e;
    }
  }

  private static final class Indulgence extends DeserializationProblemHandler {
    @Override
    public Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType target,
        JsonToken found,
        JsonParser in,
        String message)
        throws IOException {
      in.skipChildren();
      return context.findRootValueDeserializer(target).getNullValue(context);
    }

    @Override
    public Object handleMissingInstantiator(
        DeserializationContext context,
        Class<?> target,
        ValueInstantiator instantiator,
        JsonParser in,
        String message)
        throws IOException {
      in.skipChildren();
      return null;
    }

    @Override
    public Object handleWeirdStringValue(
        DeserializationContext context, Class<?> target, String value, String message)
        throws IOException {
      return context.findRootValueDeserializer(context.constructType(target)).getNullValue(context);
    }
  }

  /** A list without what is absent in it; empty where there is none. */
  static <T> List<T> present(List<T> list) {
    return Optional.ofNullable(list).stream()
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .toList();
  }

  /** A user, as a number or as an object with its number. */
  static final class UserNumber extends StdDeserializer<Optional<Long>> {
    private static final long serialVersionUID = 1L;

    UserNumber() {
      super(Optional.class);
    }

    @Override
    public Optional<Long> deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      JsonNode user = context.readTree(in);
      JsonNode number = user.isObject() ? user.path("id") : user;
      return number.isIntegralNumber() ? Optional.of(number.longValue()) : Optional.empty();
    }
  }

  /** A byte for each number; nothing at all where one is no number from 0 to 255. */
  static final class OctetList extends StdDeserializer<Octets> {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 3;
    private static final int MOST = 255;

    OctetList() {
      super(Octets.class);
    }

    @Override
    public Octets deserialize(JsonParser in, DeserializationContext context) throws IOException {
      ByteArrayOutputStream octets = new ByteArrayOutputStream();
      boolean sound = in.isExpectedStartArrayToken();
      if (!sound) {
        in.skipChildren();
        return new Octets(new byte[0]);
      }
      while (in.nextToken() != JsonToken.END_ARRAY) {
        sound &= isOctet(in);
        if (sound) {
          octets.write(in.getIntValue());
        }
        in.skipChildren();
      }
      return new Octets(sound ? octets.toByteArray() : new byte[0]);
    }

    private static boolean isOctet(JsonParser in) throws IOException {
      return in.currentToken() == JsonToken.VALUE_NUMBER_INT
          && in.getTextLength() <= LONGEST
          && in.getIntValue() >= 0
          && in.getIntValue() <= MOST;
    }
  }
}
