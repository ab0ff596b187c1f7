package io.plumbline.workforce.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelingConfigTest {
  @Test
  void classes_of_images_are_choices() {
    assertThat(xml(TaskType.IMAGE_CLASSIFICATION, "cat", "a \"b\" & <c>\n", "$5"))
        .isEqualTo(
            """
            <View>
              <Choices name="label" toName="image" choice="single" required="true" showInLine="true">
                <Choice value="cat"/>
                <Choice value="a &#34;b&#34; &#38; &#60;c&#62;&#10;"/>
                <Choice value=" $5" alias="$5"/>
              </Choices>
              <Image name="image" value="$image" zoom="true"/>
            </View>
            """);
  }

  @Test
  void classes_of_texts_are_choices_over_the_text() {
    assertThat(xml(TaskType.TEXT_CLASSIFICATION, "good", "bad"))
        .contains("toName=\"text\"", "<Text name=\"text\" value=\"$text\" valueType=\"text\"/>");
  }

  @Test
  void boxes_are_rectangles_that_nobody_can_turn() {
    assertThat(xml(TaskType.OBJECT_DETECTION, "cat"))
        .isEqualTo(
            """
            <View>
              <RectangleLabels name="label" toName="image" canRotate="false">
                <Label value="cat" background="#2ca02c"/>
              </RectangleLabels>
              <Image name="image" value="$image" zoom="true" zoomControl="true"/>
            </View>
            """);
  }

  @Test
  void masks_are_painted_with_brushes() {
    assertThat(xml(TaskType.SEMANTIC_SEGMENTATION, "cat"))
        .contains("<BrushLabels name=\"label\" toName=\"image\">");
  }

  private static String xml(TaskType type, String... labels) {
    return new LabelingConfig(type, new LabelCategories(List.of(labels))).xml();
  }
}
