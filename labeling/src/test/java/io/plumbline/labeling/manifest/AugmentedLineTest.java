package io.plumbline.labeling.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AugmentedLineTest {
  private final AugmentedLine lines = new AugmentedLine("species");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"source\": \"a\\u00e9\\/b\"",
        "\"n\":1e5,\"m\":-0,\"k\":1.10, \"big\": 12345678901234567890.123",
        "\"deep\" : { \"species\" : [ 1, {\"x\" : null} ] , \"y\":true }",
        "\"empty\":\"\",\"list\":[],\"o\":{}",
        "\"emoji\": \"😀 } , \\\" {\"",
        "\"key \\\" with, {signs}\" : 7"
      })
  void other_keys_keep_their_order_and_their_text(String others) throws JsonProcessingException {
    String added = annotation(1).toString().substring(1);

    String augmented = lines.with("{" + others + "}", annotation(1));

    assertThat(augmented.replace(" ", "")).isEqualTo(("{" + others + "," + added).replace(" ", ""));
    assertThat(Json.mapper().readTree(augmented).get("species").intValue()).isEqualTo(1);
  }

  @Test
  void an_older_label_of_the_same_attribute_goes_wherever_it_stands() {
    String line =
        "{\"species\": {\"old\": [1]}, \"source-ref\": \"s3://b/1.jpg\","
            + " \"species-metadata\": {\"confidence\": 0.1}, \"species-2\": 4}";

    assertThat(lines.with(line, annotation(2)))
        .startsWith("{\"source-ref\": \"s3://b/1.jpg\",\"species-2\": 4,\"species\":2,")
        .doesNotContain("old")
        .doesNotContain("0.1");
  }

  @Test
  void labelling_twice_is_labelling_once() {
    ObjectNode label = annotation(2);
    String once = lines.with("{ \"source-ref\" : \"s3://b/1.jpg\" }", label);

    assertThat(lines.with(once, label)).isEqualTo(once);
  }

  @Test
  void an_object_without_keys_gets_its_label() {
    assertThat(lines.with(" { } ", annotation(0)))
        .startsWith("{\"species\":0,\"species-metadata\":{");
  }

  @Test
  void a_long_line_keeps_its_text() throws JsonProcessingException {
    StringBuilder text = new StringBuilder("{\"source\":\"");
    Random random = new Random(5);
    for (int i = 0; i < 30_000; i++) {
      text.appendCodePoint(random.nextBoolean() ? 'a' + random.nextInt(26) : 0x1F600 + i % 50);
    }
    String line = text.append("\"}").toString();

    String augmented = lines.with(line, annotation(0));

    assertThat(augmented).startsWith(line.substring(0, line.length() - 1) + ",\"species\":0");
    assertThat(Json.mapper().readTree(augmented).get("source"))
        .isEqualTo(Json.mapper().readTree(line).get("source"));
  }

  private static ObjectNode annotation(int label) {
    ObjectNode annotation = Json.mapper().createObjectNode().put("species", label);
    annotation.putObject("species-metadata").put("confidence", 0.9);
    return annotation;
  }
}
