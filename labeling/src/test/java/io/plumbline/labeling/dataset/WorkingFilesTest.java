package io.plumbline.labeling.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.PixelValues;
import io.plumbline.labeling.store.ObjectUri;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the records to docs/reference/steps.md. */
class WorkingFilesTest {
  private static final String DATE = "2026-11-24T08:12:45.123456";

  static Stream<Arguments> records() throws JsonProcessingException {
    ObjectNode line = (ObjectNode) Json.mapper().readTree("{\"source\":\"x\",\"n\":1.10}");
    return Stream.of(
        Arguments.of(
            new IndexEntry(0, "{\"source\": \"x\"}", ObjectState.Open, Optional.empty()),
            "{\"id\":0,\"line\":\"{\\\"source\\\": \\\"x\\\"}\",\"state\":\"Open\"}"),
        Arguments.of(
            new IndexEntry(1, "[", ObjectState.Failed, Optional.of("line 2: it is not JSON")),
            "{\"id\":1,\"line\":\"[\",\"state\":\"Failed\",\"reason\":\"line 2: it is not JSON\"}"),
        Arguments.of(
            new BatchEntry(4, line), "{\"id\":4,\"dataObject\":{\"source\":\"x\",\"n\":1.10}}"),
        Arguments.of(
            new ObjectResponse(4, List.of(new WorkerAnswer("w1", line)), Outcome.Answered),
            "{\"id\":4,\"answers\":[{\"workerId\":\"w1\","
                + "\"answerContent\":{\"source\":\"x\",\"n\":1.10}}],"
                + "\"outcome\":\"Answered\"}"),
        Arguments.of(
            new LabelRecord(4, new Label.OfClass(3), 0.98, 3, DATE),
            "{\"id\":4,\"label\":3,\"confidence\":0.98,\"workers\":3,\"date\":\"" + DATE + "\"}"),
        Arguments.of(
            new LabelRecord(5, new Label.OfClass(2), 0.97, 0, DATE),
            "{\"id\":5,\"label\":2,\"confidence\":0.97,\"date\":\"" + DATE + "\"}"),
        Arguments.of(new FailureRecord(9, "expired"), "{\"id\":9,\"reason\":\"expired\"}"),
        Arguments.of(
            Prediction.of(7, new Label.OfClass(0), 0.97, 0.95),
            "{\"id\":7,\"label\":0,\"confidence\":0.97,\"margin\":0.95}"),
        Arguments.of(
            Prediction.failed(8, "image 8 is not readable"),
            "{\"id\":8,\"failure\":\"image 8 is not readable\"}"),
        Arguments.of(
            Prediction.of(9, new Label.OfBoxes(boxes()), 0.61, 0.61),
            "{\"id\":9,\"label\":{\"width\":64,\"height\":48,\"depth\":3,\"boxes\":[{\"class\":1,"
                + "\"left\":2,\"top\":3,\"width\":10,\"height\":20,\"confidence\":0.75}]},"
                + "\"confidence\":0.61,\"margin\":0.61}"),
        Arguments.of(
            new LabelRecord(3, new Label.OfMask(mask()), 0.61, 0, DATE),
            "{\"id\":3,\"label\":{\"mask\":\"s3://out/a b.png\",\"values\":{\"0\":0,\"2\":1}},"
                + "\"confidence\":0.61,\"date\":\""
                + DATE
                + "\"}"),
        Arguments.of(
            new OutOfFoldPrediction(4, 0.25, 0.91),
            "{\"id\":4,\"loss\":0.25,\"confidence\":0.91}"));
  }

  private static BoxLabel boxes() {
    return new BoxLabel(
        ImageSize.ofColour(64, 48), List.of(new ScoredBox(new Box(1, 2, 3, 10, 20), 0.75)));
  }

  private static MaskLabel mask() {
    return new MaskLabel(ObjectUri.parse("s3://out/a b.png"), new PixelValues(Map.of(0, 0, 2, 1)));
  }

  @ParameterizedTest
  @MethodSource("records")
  void a_record_has_the_documented_form_both_ways(Record value, String json)
      throws JsonProcessingException {
    assertThat(Json.mapper().writeValueAsString(value)).isEqualTo(json);
    assertThat(Json.mapper().readValue(json, value.getClass())).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"label\":3,\"confidence\":0.9,\"date\":\"d\"}",
        "{\"id\":1,\"confidence\":0.9,\"date\":\"d\"}",
        "{\"id\":1,\"label\":3,\"date\":\"d\"}",
        "{\"id\":1,\"label\":3,\"confidence\":0.9}",
        "{\"id\":1,\"label\":\"owl\",\"confidence\":0.9,\"date\":\"d\"}",
        "{\"id\":1,\"label\":{\"width\":3,\"height\":3,\"boxes\":[]},\"confidence\":0.9,\"date\":\"d\"}",
        "{\"id\":1,\"label\":{\"mask\":\"s3://b/m.png\"},\"confidence\":0.9,\"date\":\"d\"}"
      })
  void a_label_that_lacks_a_value_is_not_read_as_zero(String json) {
    assertThatThrownBy(() -> Json.mapper().readValue(json, LabelRecord.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void answers_cannot_be_changed_from_outside() {
    ObjectResponse response = new ObjectResponse(1, List.of(), Outcome.Expired);

    assertThatThrownBy(() -> response.answers().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
