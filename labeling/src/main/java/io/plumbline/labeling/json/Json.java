package io.plumbline.labeling.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** The one way in which Plumbline reads and writes JSON. */
public final class Json {
  private static final ObjectMapper MAPPER = make();

  private Json() {}

  /**
   * The mapper: absent Optionals are left out, numbers of unknown type keep every digit, unknown
   * properties are ignored, text after a document is an error, URIs are {@link
   * io.plumbline.labeling.store.ObjectUri}s. It is shared: do not configure it.
   */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  private static ObjectMapper make() {
    return JsonMapper.builder()
        .addModule(new Jdk8Module())
        .addModule(new ObjectUriModule())
        .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
        .serializationInclusion(JsonInclude.Include.NON_ABSENT)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }
}
