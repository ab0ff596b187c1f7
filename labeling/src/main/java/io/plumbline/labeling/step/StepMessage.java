package io.plumbline.labeling.step;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;

/** The JSON that a step ends with, held to what a termination message of Kubernetes can carry. */
final class StepMessage {
  /** Kubernetes cuts a container's termination message here. */
  static final int MAX_BYTES = 4096;

  private StepMessage() {}

  /** A result; of too long a list of rejected objects the last ones go. */
  static byte[] result(Object result) {
    ObjectNode json = Json.mapper().valueToTree(result);
    if (json.get("rejected") instanceof ArrayNode rejected) {
      while (bytes(json).length > MAX_BYTES && !rejected.isEmpty()) {
        rejected.remove(rejected.size() - 1);
      }
    }
    byte[] message = bytes(json);
    if (message.length > MAX_BYTES) {
      throw new IllegalStateException("the result of " + message.length + " bytes is too long");
    }
    return message;
  }

  /** {@code {"failure": "…"}}, the sentence cut between two characters where it is too long. */
  static byte[] failure(String sentence) {
    byte[] whole = bytes(failureNode(sentence));
    if (whole.length <= MAX_BYTES) {
      return whole;
    }
    int kept = 0;
    int codePoints = sentence.codePointCount(0, sentence.length());
    int tooMany = codePoints + 1;
    while (tooMany - kept > 1) {
      int middle = (kept + tooMany) >>> 1;
      if (bytes(failureNode(cut(sentence, middle))).length <= MAX_BYTES) {
        kept = middle;
      } else {
        tooMany = middle;
      }
    }
    return bytes(failureNode(cut(sentence, kept)));
  }

  private static String cut(String sentence, int codePoints) {
    int all = sentence.codePointCount(0, sentence.length());
    return sentence.substring(0, sentence.offsetByCodePoints(0, Math.min(codePoints, all))) + "…";
  }

  private static ObjectNode failureNode(String sentence) {
    return Json.mapper().createObjectNode().put("failure", sentence);
  }

  private static byte[] bytes(ObjectNode json) {
    return json.toString().getBytes(UTF_8);
  }
}
