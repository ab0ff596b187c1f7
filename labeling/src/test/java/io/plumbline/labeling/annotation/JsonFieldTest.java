package io.plumbline.labeling.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldTest {
  @ParameterizedTest
  @ValueSource(strings = {"12", "12.0", "1.2e1"})
  void a_whole_number_is_one_however_it_is_written(String text) throws JsonProcessingException {
    assertThat(field(text).wholeNumber(12)).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.5", "-1", "\"12\"", "true", "3000000000", "1e999999999", "[12]"})
  void anything_else_is_no_whole_number(String text) throws JsonProcessingException {
    JsonField field = field(text);

    assertThatThrownBy(() -> field.wholeNumber(0))
        .isInstanceOf(InputException.class)
        .hasMessage("\"a.b[1]\" is not a whole number of at least 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.01", "-0.1", "1e999999999", "\"1\""})
  void a_share_is_a_number_from_0_to_1(String text) throws JsonProcessingException {
    JsonField field = field(text);

    assertThat(field("0.25").share()).isEqualTo(0.25);
    assertThatThrownBy(field::share).hasMessage("\"a.b[1]\" is not a number from 0 to 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e10", "\"1\""})
  void a_number_is_one_that_pixels_may_need(String text) throws JsonProcessingException {
    JsonField field = field(text);

    assertThat(field("-12.75").number()).isEqualTo(-12.75);
    assertThatThrownBy(field::number).hasMessage("\"a.b[1]\" is not a number between -1e9 and 1e9");
  }

  @Test
  void what_is_not_there_is_called_missing() throws JsonProcessingException {
    JsonField absent = field("{}").get("c");

    assertThat(absent.isAbsent()).isTrue();
    assertThatThrownBy(absent::text).hasMessage("\"a.b[1].c\" is missing");
    assertThatThrownBy(absent::elements).hasMessage("\"a.b[1].c\" is missing");
    assertThatThrownBy(absent::fields).hasMessage("\"a.b[1].c\" is missing");
  }

  @Test
  void texts_lists_and_objects_are_read() throws JsonProcessingException {
    assertThat(field("\"x\"").text()).isEqualTo("x");
    assertThat(field("{\"k\": 3}").fields().get(0).getValue().path()).isEqualTo("a.b[1].k");
    assertThat(field("[7, 8]").elements().get(1).wholeNumber(0)).isEqualTo(8);
    assertThatThrownBy(field("\" \"")::text)
        .hasMessage("\"a.b[1]\" is not a string with something in it");
    assertThatThrownBy(field("1")::fields).hasMessage("\"a.b[1]\" is not an object");
  }

  private static JsonField field(String text) throws JsonProcessingException {
    JsonField root =
        new JsonField("", Json.mapper().readTree("{\"a\": {\"b\": [0," + text + "]}}"));
    return root.get("a").get("b").elements().get(1);
  }
}
