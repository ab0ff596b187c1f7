package io.plumbline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures that a manifest names, as somebody knows them who looks at one. */
final class Pictures {
  private final Map<ByteBuffer, Picture> known;

  private Pictures(Map<ByteBuffer, Picture> known) {
    this.known = Map.copyOf(known);
  }

  /**
   * A picture.
   *
   * @param uri where it lies
   * @param shows its class, which the manifest tells and no person's browser
   */
  record Picture(String uri, String shows) {}

  /** Reads a manifest and all that it names. */
  static Pictures of(ObjectStore store, URI manifest) throws IOException {
    Map<ByteBuffer, Picture> known = new HashMap<>();
    for (JsonNode line : new Lines(store).of(manifest)) {
      String uri = line.path("source-ref").asText();
      try (InputStream in = store.read(URI.create(uri))) {
        known.put(
            ByteBuffer.wrap(in.readAllBytes()), new Picture(uri, line.path("truth").asText()));
      }
    }
    return new Pictures(known);
  }

  /**
   * The picture of these bytes.
   *
   * @throws AssertionError when it is none of these
   */
  Picture shown(byte[] bytes) {
    return Optional.ofNullable(known.get(ByteBuffer.wrap(bytes)))
        .orElseThrow(() -> new AssertionError("No picture of the manifest has these bytes."));
  }

  int size() {
    return known.size();
  }
}
