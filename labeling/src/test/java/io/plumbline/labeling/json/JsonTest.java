package io.plumbline.labeling.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  record Sample(int count, Optional<String> note, Optional<URI> where) {}

  @Test
  void what_is_absent_is_left_out_and_read_back_as_absent() throws JsonProcessingException {
    Sample sample = new Sample(3, Optional.empty(), Optional.empty());

    assertThat(Json.mapper().writeValueAsString(sample)).isEqualTo("{\"count\":3}");
    assertThat(Json.mapper().readValue("{\"count\":3}", Sample.class)).isEqualTo(sample);
  }

  @Test
  void unknown_properties_are_ignored() throws JsonProcessingException {
    assertThat(Json.mapper().readValue("{\"count\":3,\"later\":[1]}", Sample.class).count())
        .isEqualTo(3);
  }

  @Test
  void an_s3_uri_stands_literally() throws JsonProcessingException {
    String json = "{\"count\":1,\"where\":\"s3://data/my photo%20.jpg\"}";

    Sample sample = Json.mapper().readValue(json, Sample.class);

    assertThat(sample.where().orElseThrow().getPath()).isEqualTo("/my photo%20.jpg");
    assertThat(Json.mapper().writeValueAsString(sample)).isEqualTo(json);
  }

  @Test
  void what_is_no_uri_is_refused() {
    assertThatThrownBy(() -> Json.mapper().readValue("{\"where\":\"a b\"}", Sample.class))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageContaining("not a URI");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1.10}",
        "{\"a\":0.1234567890123456789012345}",
        "{\"a\":123456789012345678901234567890}",
        "{\"a\":0.00}"
      })
  void numbers_keep_every_digit(String json) throws JsonProcessingException {
    assertThat(Json.mapper().readTree(json)).hasToString(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1} {}", "{\"a\":1,\"a\":2}", "{\"a\":1"})
  void text_that_is_more_or_less_than_one_document_is_refused(String json) {
    assertThatThrownBy(() -> Json.mapper().readTree(json))
        .isInstanceOf(JsonProcessingException.class);
  }
}
