package io.plumbline.labeling.boxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrowdBoundingBoxTest {
  private final CrowdBoundingBox answers =
      new CrowdBoundingBox(new LabelCategories(List.of("bird", "nest")));

  @Test
  void an_answer_reads_as_the_element_hands_it_in() throws JsonProcessingException {
    BoxAnswer answer =
        new BoxAnswer(ImageSize.ofColour(640, 480), List.of(new Box(1, 12, 30, 200, 150)));
    String json =
        "{\"boundingBoxes\":[{\"label\":\"nest\",\"left\":12,\"top\":30,\"width\":200,"
            + "\"height\":150}],\"inputImageProperties\":{\"width\":640,\"height\":480}}";

    assertThat(answers.write(answer)).hasToString(json);
    assertThat(read(json)).isEqualTo(answer);
  }

  @Test
  void an_answer_may_say_that_nothing_is_there() throws JsonProcessingException {
    assertThat(read("{\"boundingBoxes\":[],\"inputImageProperties\":{\"width\":64,\"height\":48}}"))
        .isEqualTo(new BoxAnswer(ImageSize.ofColour(64, 48), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7|\"crowd-bounding-box\" is not an object with \"boundingBoxes\"",
        "{}|\"crowd-bounding-box.inputImageProperties.width\" is missing",
        "{\"inputImageProperties\":{\"width\":64,\"height\":48}}"
            + "|\"crowd-bounding-box.boundingBoxes\" is missing",
        "{\"inputImageProperties\":{\"width\":64,\"height\":48},\"boundingBoxes\":[{}]}"
            + "|\"crowd-bounding-box.boundingBoxes[0].label\" is missing",
        "{\"inputImageProperties\":{\"width\":64,\"height\":48},"
            + "\"boundingBoxes\":[{\"label\":\"cat\"}]}"
            + "|\"crowd-bounding-box.boundingBoxes[0].label\" is \"cat\", which is no label",
        "{\"inputImageProperties\":{\"width\":64,\"height\":48},\"boundingBoxes\":"
            + "[{\"label\":\"nest\",\"left\":60,\"top\":0,\"width\":5,\"height\":1}]}"
            + "|\"crowd-bounding-box.boundingBoxes[0]\" reaches beyond the image of 64 x 48 pixels"
      })
  void a_malformed_answer_is_one_sentence(String json, String sentence) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(InputException.class).hasMessage(sentence);
  }

  private BoxAnswer read(String json) throws JsonProcessingException {
    return answers.read(Json.mapper().readTree(json));
  }
}
