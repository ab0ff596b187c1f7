package io.plumbline.e2e.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the operator asked the API server to change, in order: e2e/cluster/config/audit.yaml. */
final class AuditLog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int STORAGE_LATE = 504;
  private static final Set<String> WRITES =
      Set.of("create", "update", "patch", "delete", "deletecollection");

  /**
   * One request that would change something.
   *
   * @param resource with the subresource, as in {@code labelingjobs/status}
   * @param name the object's, empty where the API server names it
   * @param stage the stage in the status that it writes, empty in other requests
   * @param at when it came
   */
  record Write(String verb, String resource, String name, int code, String stage, Instant at) {
    boolean succeeded() {
      return code < 300;
    }

    /** Whether it succeeded, or the API server stopped waiting for its storage. */
    boolean mayHaveTakenEffect() {
      return succeeded() || code == STORAGE_LATE;
    }
  }

  private final Path file;

  AuditLog(Path file) {
    this.file = file;
  }

  List<Write> writes() {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(AuditLog::read)
          .filter(line -> WRITES.contains(line.at("/verb").asText()))
          .map(AuditLog::write)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Write write(JsonNode line) {
    String subresource = line.at("/objectRef/subresource").asText();
    return new Write(
        line.at("/verb").asText(),
        line.at("/objectRef/resource").asText() + (subresource.isEmpty() ? "" : "/" + subresource),
        line.at("/objectRef/name").asText(),
        line.at("/responseStatus/code").asInt(),
        line.at("/requestObject/status/stage").asText(),
        Instant.parse(line.at("/requestReceivedTimestamp").asText()));
  }
}
