package io.plumbline.workforce.batch;

import io.plumbline.labeling.store.ObjectUri;
import java.net.URI;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * URIs in JSON name objects of the store: S3 keys stand in them literally, as {@link ObjectUri} has
 * them.
 */
public final class ObjectUriJson extends SimpleModule {
  private static final long serialVersionUID = 1L;

  public ObjectUriJson() {
    super("object-uris");
    addSerializer(URI.class, new Serializer());
    addDeserializer(URI.class, new Deserializer());
  }

  private static final class Serializer extends StdScalarSerializer<URI> {
    Serializer() {
      super(URI.class);
    }

    @Override
    public void serialize(URI value, JsonGenerator out, SerializationContext context) {
      out.writeString(ObjectUri.format(value));
    }
  }

  private static final class Deserializer extends StdScalarDeserializer<URI> {
    Deserializer() {
      super(URI.class);
    }

    @Override
    public URI deserialize(JsonParser in, DeserializationContext context) {
      String text = in.getValueAsString("");
      try {
        return ObjectUri.parse(text);
      } catch (IllegalArgumentException e) {
        return (URI) context.handleWeirdStringValue(URI.class, text, "not a URI");
      }
    }
  }
}
