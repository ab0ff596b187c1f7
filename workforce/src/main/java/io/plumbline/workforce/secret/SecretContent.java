package io.plumbline.workforce.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;

/** What stands in a Secret; it tells nobody by accident. */
public final class SecretContent {
  private final String secret;
  private final JsonNode data;

  /**
   * @param secret the Secret's name and namespace, for sentences
   * @param data its texts by key, in base64
   */
  SecretContent(String secret, JsonNode data) {
    this.secret = secret;
    this.data = data;
  }

  /**
   * The text under a key, without white space around it.
   *
   * @throws SecretProblem when there is none
   */
  public String text(String key) throws SecretProblem {
    JsonNode value = data.path(key);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw new SecretProblem("the " + secret + " has no key \"" + key + "\"");
    }
    try {
      return new String(Base64.getDecoder().decode(value.textValue()), UTF_8).strip();
    } catch (IllegalArgumentException e) {
      throw new SecretProblem("the key \"" + key + "\" of the " + secret + " cannot be read");
    }
  }

  @Override
  public String toString() {
    return "the content of the " + secret;
  }
}
