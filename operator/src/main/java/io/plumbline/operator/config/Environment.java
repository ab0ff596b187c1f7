package io.plumbline.operator.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Environment variables as values; a wrong one is refused in one sentence that names it. */
final class Environment {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> variables;

  Environment(Map<String, String> variables) {
    this.variables = variables;
  }

  /** A blank value is none. */
  Optional<String> text(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  String text(String name, String otherwise) {
    return text(name).orElse(otherwise);
  }

  /** The parts of a value separated by commas. */
  List<String> names(String name) {
    return Arrays.stream(text(name, "").split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** A base URL, with a closing slash. */
  URI url(String name, String otherwise) {
    String value = text(name, otherwise);
    try {
      URI url = URI.create(value.endsWith("/") ? value : value + "/");
      if (url.getHost() != null) {
        return url;
      }
    } catch (IllegalArgumentException noUri) {
      // Answered by the sentence below.
    }
    throw wrong(name, "a URL such as http://host:8080", value);
  }

  Duration seconds(String name, String otherwise) {
    String value = text(name, otherwise);
    try {
      double seconds = Double.parseDouble(value);
      if (seconds > 0 && seconds <= 86_400) {
        return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
      }
    } catch (NumberFormatException notANumber) {
      // Answered by the sentence below.
    }
    throw wrong(name, "a number of seconds above 0", value);
  }

  int port(String name, String otherwise) {
    String value = text(name, otherwise);
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException notANumber) {
      throw wrong(name, "a port number", value);
    }
  }

  boolean isTrue(String name) {
    String value = text(name, "false").toLowerCase(Locale.ROOT);
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true");
    }
    throw wrong(name, "true or false", value);
  }

  /** A value of a type, in JSON. */
  <T> Optional<T> json(String name, String what, TypeReference<T> type) {
    return text(name).map(value -> json(name, value, what, type));
  }

  private static <T> T json(String name, String value, String what, TypeReference<T> type) {
    try {
      return JSON.readValue(value, type);
    } catch (JsonProcessingException e) {
      throw wrong(name, what, value);
    }
  }

  static IllegalArgumentException wrong(String name, String what, String value) {
    return new IllegalArgumentException("%s must be %s, but is %s.".formatted(name, what, value));
  }
}
