package io.plumbline.workforce.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;

/** What stands in a Secret; it tells nobody by accident. */
public final class SecretContent {
  private final String secret;
  private final Map<String, String> data;

  /**
   * @param secret the Secret's name and namespace, for sentences
   * @param data its texts by key, in base64
   */
  public SecretContent(String secret, Map<String, String> data) {
    this.secret = secret;
    this.data = Map.copyOf(data);
  }

  /**
   * The text under a key, without white space around it.
   *
   * @throws SecretProblem when there is none
   */
  public String text(String key) throws SecretProblem {
    String value = data.getOrDefault(key, "");
    if (value.isBlank()) {
      throw new SecretProblem("the " + secret + " has no key \"" + key + "\"");
    }
    try {
      return new String(Base64.getDecoder().decode(value), UTF_8).strip();
    } catch (IllegalArgumentException e) {
      throw new SecretProblem("the key \"" + key + "\" of the " + secret + " cannot be read");
    }
  }

  @Override
  public String toString() {
    return "the content of the " + secret;
  }
}
