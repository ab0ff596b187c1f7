package io.plumbline.labeling.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.net.URI;

/** URIs in JSON name objects: S3 keys stand in them literally. */
final class ObjectUriModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  ObjectUriModule() {
    super("object-uris");
    addSerializer(URI.class, new Serializer());
    addDeserializer(URI.class, new Deserializer());
  }

  private static final class Serializer extends StdScalarSerializer<URI> {
    private static final long serialVersionUID = 1L;

    Serializer() {
      super(URI.class);
    }

    @Override
    public void serialize(URI value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(ObjectUri.format(value));
    }
  }

  private static final class Deserializer extends StdScalarDeserializer<URI> {
    private static final long serialVersionUID = 1L;

    Deserializer() {
      super(URI.class);
    }

    @Override
    public URI deserialize(JsonParser in, DeserializationContext context) throws IOException {
      String text = in.getValueAsString("");
      try {
        return ObjectUri.parse(text);
      } catch (IllegalArgumentException e) {
        return (URI) context.handleWeirdStringValue(URI.class, text, "not a URI");
      }
    }
  }
}
