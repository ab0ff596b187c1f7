package io.plumbline.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.PixelValues;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.models.data.ItemContent;
import io.plumbline.trainer.HumanLabels.LabeledObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingLabelsTest {
  @TempDir Path root;

  @Test
  void the_model_learns_from_peoples_labels_and_not_from_a_machines() throws IOException {
    StepContext context =
        new JobFiles(root)
            .text(0)
            .text(1)
            .text(2)
            .text(3)
            .human(0, 0)
            .human(3, 1)
            .machine(1, 1)
            .context(2);

    HumanLabels labels = new TrainingLabels(context).read();

    assertThat(labels.classes()).containsExactly("cat", "dog");
    assertThat(ids(labels)).containsExactly(0L, 3L);
    assertThat(labels.objects())
        .extracting(LabeledObject::label)
        .containsExactly(new Label.OfClass(0), new Label.OfClass(1));
  }

  @Test
  void a_label_in_the_input_manifest_counts_unless_a_machine_gave_it() throws IOException {
    String byPeople =
        "{\"source\":\"a\",\"animal\":1,\"animal-metadata\":{\"human-annotated\":\"yes\"}}";
    String byMachine =
        "{\"source\":\"b\",\"animal\":1,\"animal-metadata\":{\"human-annotated\":\"no\"}}";
    String bare = "{\"source\":\"c\",\"animal\":\"0\"}";
    StepContext context =
        new JobFiles(root)
            .line(0, byPeople, "Labeled")
            .line(1, byMachine, "Labeled")
            .line(2, bare, "Labeled")
            .context(1);

    HumanLabels labels = new TrainingLabels(context).read();

    assertThat(ids(labels)).containsExactly(0L, 2L);
    assertThat(labels.objects())
        .extracting(LabeledObject::label)
        .containsExactly(new Label.OfClass(1), new Label.OfClass(0));
  }

  @Test
  void an_image_is_read_from_the_store_when_it_is_asked_for_and_no_further_than_asked()
      throws IOException {
    Path picture = root.resolve("picture.png");
    Files.writeString(picture, "0123456789");
    StepContext context =
        new JobFiles(root)
            .line(0, "{\"source-ref\":\"" + picture.toUri() + "\"}", "Open")
            .human(0, 1)
            .context(1);

    ItemContent content = new TrainingLabels(context).read().objects().get(0).item().content();

    byte[] bytes = ((ItemContent.Image) content).bytes().read(4);
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("01234");
  }

  @ParameterizedTest
  @EnumSource(names = {"OBJECT_DETECTION", "SEMANTIC_SEGMENTATION"})
  void what_people_drew_in_this_job_counts_and_what_a_machine_drew_does_not(TaskType task)
      throws IOException {
    JobFiles files = new JobFiles(root, task).picture(0).picture(1).picture(2);
    files.human(0, files.drawn(0)).machine(1, files.drawn(1)).human(2, files.drawn(2));

    HumanLabels labels = new TrainingLabels(files.context(2)).read();

    assertThat(ids(labels)).containsExactly(0L, 2L);
    assertThat(labels.objects())
        .extracting(LabeledObject::label)
        .containsExactly(files.drawn(0), files.drawn(2));
  }

  @Test
  void boxes_in_the_input_manifest_count_unless_a_machine_drew_them() throws IOException {
    JobFiles files = new JobFiles(root, TaskType.OBJECT_DETECTION);
    files.line(0, boxLine(files.pictureFile(0), "yes"), "Labeled");
    files.line(1, boxLine(files.pictureFile(1), "no"), "Labeled");

    HumanLabels labels = new TrainingLabels(files.context(1)).read();

    assertThat(ids(labels)).containsExactly(0L);
    assertThat(labels.objects().get(0).label())
        .isEqualTo(
            new Label.OfBoxes(
                new BoxLabel(
                    ImageSize.ofColour(48, 40),
                    List.of(new ScoredBox(new Box(1, 2, 3, 8, 16), 0)))));
  }

  private static String boxLine(URI picture, String humanAnnotated) {
    return """
        {"source-ref": "%s", "animal": {"image_size": [{"width": 48, "height": 40, "depth": 3}],
         "annotations": [{"class_id": 0, "left": 2, "top": 3, "width": 8, "height": 16}]},
         "animal-metadata": {"class-map": {"0": "dog"}, "human-annotated": "%s"}}"""
        .formatted(picture, humanAnnotated)
        .replace("\n", "");
  }

  @Test
  void a_box_beyond_the_image_that_the_manifest_speaks_of_is_the_users_mistake() {
    JobFiles files = new JobFiles(root, TaskType.OBJECT_DETECTION);
    String beyond = boxLine(files.pictureFile(6), "yes").replace("\"left\": 2", "\"left\": 42");
    StepContext context = files.line(6, beyond, "Labeled").context(1);

    assertThatThrownBy(() -> new TrainingLabels(context).read())
        .isInstanceOf(InputException.class)
        .hasMessage("line 7: \"animal.annotations[0]\" reaches beyond the image of 48 x 40 pixels");
  }

  @Test
  void masks_in_the_input_manifest_count_unless_a_machine_drew_them() throws IOException {
    JobFiles files = new JobFiles(root, TaskType.SEMANTIC_SEGMENTATION);
    files.line(0, maskLine(files.pictureFile(0), "yes"), "Labeled");
    files.line(1, maskLine(files.pictureFile(1), "no"), "Labeled");

    HumanLabels labels = new TrainingLabels(files.context(1)).read();

    assertThat(ids(labels)).containsExactly(0L);
    assertThat(labels.objects().get(0).label())
        .isEqualTo(
            new Label.OfMask(
                new MaskLabel(
                    URI.create("file:///masks/a.png"), new PixelValues(Map.of(0, 0, 7, 2)))));
  }

  private static String maskLine(URI picture, String humanAnnotated) {
    return """
        {"source-ref": "%s", "animal-ref": "file:///masks/a.png",
         "animal-ref-metadata": {"human-annotated": "%s", "internal-color-map":
          {"0": {"class-name": "BACKGROUND"}, "7": {"class-name": "dog"}}}}"""
        .formatted(picture, humanAnnotated)
        .replace("\n", "");
  }

  private static List<Long> ids(HumanLabels labels) {
    return labels.objects().stream().map(each -> each.item().id()).toList();
  }
}
