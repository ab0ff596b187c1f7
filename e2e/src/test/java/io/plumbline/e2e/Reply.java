package io.plumbline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What the page's port answered. */
record Reply(int status, HttpHeaders headers, byte[] body) {

  /** A header's first value; empty where there is none. */
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  JsonNode json() {
    try {
      return Json.mapper().readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(text(), e);
    }
  }
}
