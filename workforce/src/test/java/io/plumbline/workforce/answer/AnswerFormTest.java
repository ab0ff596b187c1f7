package io.plumbline.workforce.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxAnswer;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.workforce.refusal.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFormTest {
  private static final LabelCategories LABELS = new LabelCategories(List.of("cat", "owl"));
  private static final String BOX =
      "{\"label\":\"owl\",\"left\":1,\"top\":2,\"width\":3,\"height\":4}";

  @Test
  void what_is_written_is_taken() {
    var boxes = new BoxAnswers(LABELS);
    var masks = new MaskAnswers(LABELS);

    assertThatCode(
            () -> {
              of("ImageClassification").check(classes(TaskType.IMAGE_CLASSIFICATION).write(1));
              of("TextClassification").check(classes(TaskType.TEXT_CLASSIFICATION).write(0));
              boxes.check(boxes.write(oneBox()));
              boxes.check(boxes.write(new BoxAnswer(ImageSize.ofColour(5, 5), List.of())));
              masks.check(masks.write(Mask.of(2, 2, new byte[] {0, 1, 2, 0})));
            })
        .doesNotThrowAnyException();
  }

  @Test
  void classes_stand_under_the_element_of_their_task_type() {
    assertThat(classes(TaskType.IMAGE_CLASSIFICATION).write(1))
        .hasToString("{\"crowd-image-classifier\":{\"label\":\"owl\"}}");
    assertThat(classes(TaskType.TEXT_CLASSIFICATION).write(0))
        .hasToString("{\"crowd-classifier\":{\"label\":\"cat\"}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ImageClassification|{\"crowd-image-classifier\":{\"label\":\"dodo\"}}"
            + "|label \"dodo\" is not one of the labels of the batch",
        "TextClassification|{\"crowd-bounding-box\":{}}"
            + "|field \"answerContent\" must hold one of"
            + " [crowd-image-classifier, crowd-classifier] with a \"label\"",
        "ObjectDetection|{\"crowd-image-classifier\":{\"label\":\"owl\"}}"
            + "|field \"answerContent\" must hold \"crowd-bounding-box\" and nothing else",
        "ObjectDetection|{\"crowd-bounding-box\":{\"inputImageProperties\":{\"width\":9}}}"
            + "|\"crowd-bounding-box.inputImageProperties.height\" is missing",
        "SemanticSegmentation|{\"crowd-bounding-box\":{}}"
            + "|field \"answerContent\" must hold \"crowd-semantic-segmentation\" and nothing else",
        "SemanticSegmentation|{\"crowd-semantic-segmentation\":[]}"
            + "|\"crowd-semantic-segmentation\" is not an object with \"labeledImage\"",
      })
  void what_is_no_answer_of_the_type_is_refused(String type, String content, String sentence) {
    assertThatThrownBy(() -> of(type).check(json(content)))
        .isInstanceOf(Refusal.class)
        .hasMessage(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"label\":\"owl\"|\"label\":\"dodo\""
            + "|\"crowd-bounding-box.boundingBoxes[0].label\" is \"dodo\", which is no label",
        "\"left\":1|\"left\":-1"
            + "|\"crowd-bounding-box.boundingBoxes[0].left\" is not a whole number of at least 0",
        "\"width\":3|\"width\":5"
            + "|\"crowd-bounding-box.boundingBoxes[0]\" reaches beyond the image of 5 x 6 pixels",
        "\"height\":4|\"height\":0"
            + "|\"crowd-bounding-box.boundingBoxes[0].height\" is not a whole number of at least 1",
      })
  void a_wrong_box_is_refused_with_its_field(String good, String bad, String sentence) {
    String answer =
        "{\"crowd-bounding-box\":{\"boundingBoxes\":[%s],".formatted(BOX.replace(good, bad))
            + "\"inputImageProperties\":{\"width\":5,\"height\":6}}}";

    assertThatThrownBy(() -> of("ObjectDetection").check(json(answer)))
        .isInstanceOf(Refusal.class)
        .hasMessage(sentence);
  }

  @Test
  void a_wrong_mask_is_refused_with_its_field() {
    var masks = new MaskAnswers(LABELS);
    ObjectNode answer = masks.write(Mask.of(2, 2, new byte[] {0, 1, 2, 0}));
    answer.withObject("/crowd-semantic-segmentation/labelMappings").remove("owl");

    assertThatThrownBy(() -> masks.check(answer))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "\"crowd-semantic-segmentation.labeledImage.pngImageData\" has the colour #1f77b4 at"
                + " (0, 1), which is no class");
  }

  private static BoxAnswer oneBox() {
    return new BoxAnswer(ImageSize.ofColour(5, 6), List.of(new Box(1, 1, 2, 3, 4)));
  }

  private static ClassAnswers classes(TaskType type) {
    return new ClassAnswers(type, LABELS);
  }

  private static AnswerForm of(String type) {
    return AnswerForm.of(Json.mapper().convertValue(type, TaskType.class), LABELS);
  }

  private static ObjectNode json(String text) throws JsonProcessingException {
    return (ObjectNode) Json.mapper().readTree(text);
  }
}
