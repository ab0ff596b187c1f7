package io.plumbline.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.step.StepContext;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.training.TrainingSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    TrainingSet set = new TrainingLabels(context).read();

    assertThat(set.labels()).containsExactly("cat", "dog");
    assertThat(ids(set)).containsExactly(0L, 3L);
    assertThat(set.items()).extracting(LabeledItem::label).containsExactly(0, 1);
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

    TrainingSet set = new TrainingLabels(context).read();

    assertThat(ids(set)).containsExactly(0L, 2L);
    assertThat(set.items()).extracting(LabeledItem::label).containsExactly(1, 0);
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

    ItemContent content = new TrainingLabels(context).read().items().get(0).item().content();

    byte[] bytes = ((ItemContent.Image) content).bytes().read(4);
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("01234");
  }

  private static List<Long> ids(TrainingSet set) {
    return set.items().stream().map(item -> item.item().id()).toList();
  }
}
