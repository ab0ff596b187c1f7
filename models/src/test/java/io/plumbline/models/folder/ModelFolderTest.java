package io.plumbline.models.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.models.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFolderTest {
  private static final InputFormat.Pixels PIXELS =
      new InputFormat.Pixels(28, 1, List.of(0.5), List.of(0.25));

  @TempDir Path path;

  static List<ModelDescription> descriptions() {
    return List.of(
        description(ModelTask.IMAGE_CLASSIFICATION, Architecture.COMPACT_CNN, PIXELS),
        description(
            ModelTask.TEXT_CLASSIFICATION,
            Architecture.NGRAM_BAG,
            new InputFormat.Ngrams(1 << 20, 77, 16)),
        description(
            ModelTask.TEXT_CLASSIFICATION,
            Architecture.TORCHSCRIPT_TEXT,
            new InputFormat.Tokens(128, 3)));
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void a_model_comes_back_as_it_was_written(ModelDescription description) throws IOException {
    TrainedModel model =
        new TrainedModel(description, List.of(Tensor.vector("t", 1, 2)), new TreeMap<>());
    ModelFolder folder = new ModelFolder(path);
    folder.write(model);

    assertThat(folder.read().description()).isEqualTo(description);
    assertThat(folder.read().tensors()).isEqualTo(model.tensors());
  }

  @Test
  void the_description_is_json_for_people() throws IOException {
    write();

    assertThat(path.resolve("model.json"))
        .hasContent(
            """
            {
              "task" : "ImageClassification",
              "labels" : [ "owl", "heron" ],
              "architecture" : "compact-cnn",
              "input" : {
                "kind" : "pixels",
                "side" : 28,
                "channels" : 1,
                "mean" : [ 0.5 ],
                "deviation" : [ 0.25 ]
              },
              "seed" : -7,
              "epochs" : 12,
              "temperature" : 1.5
            }""");
  }

  @Test
  void files_of_a_fine_tuned_model_are_kept_beside_it() throws IOException {
    Path backbone = Files.writeString(path.resolve("somewhere.pt"), "weights");
    ModelFolder folder = new ModelFolder(path.resolve("model"));
    folder.write(
        new TrainedModel(
            descriptions().get(0),
            List.of(),
            new TreeMap<>(Map.of(TrainedModel.BACKBONE, backbone))));

    assertThat(folder.read().file("backbone.pt").orElseThrow()).hasContent("weights");
    assertThat(folder.read().file("tokenizer.json")).isEmpty();
  }

  @Test
  void a_model_can_be_written_over_the_folder_that_it_was_read_from() throws IOException {
    Path backbone = Files.writeString(path.resolve(TrainedModel.BACKBONE), "weights");
    write();
    ModelFolder folder = new ModelFolder(path);

    folder.write(folder.read());

    assertThat(backbone).hasContent("weights");
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.json", "parameters.safetensors"})
  void a_missing_file_is_named(String name) throws IOException {
    write();
    Files.delete(path.resolve(name));

    assertThatThrownBy(new ModelFolder(path)::read)
        .isInstanceOf(IOException.class)
        .hasMessage("the model has no file " + name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"side\" : 28 | \"side\" : 1",
        "\"side\" : 28 | \"side\" : 1000000",
        "\"channels\" : 1 | \"channels\" : 2",
        "[ 0.25 ] | [ 0 ]",
        "[ 0.25 ] | [ 0.25, 0.25 ]",
        "[ 0.5 ] | [ ]",
        "[ 0.5 ] | null",
        "compact-cnn | ngram-bag",
        "compact-cnn | transformer",
        "ImageClassification | TextClassification",
        "\"labels\" | \"categories\"",
        "[ \"owl\", \"heron\" ] | [ ]",
        "\"temperature\" : 1.5 | \"temperature\" : 0",
        "\"temperature\" | \"heat\"",
        "\"pixels\" | \"voxels\"",
        "} | ",
      })
  void a_description_that_cannot_be_is_refused_with_one_sentence(String right, String wrong)
      throws IOException {
    write();
    Path file = path.resolve("model.json");
    Files.writeString(file, Files.readString(file).replace(right, wrong == null ? "" : wrong));

    assertThatThrownBy(new ModelFolder(path)::read)
        .isInstanceOf(IOException.class)
        .message()
        .startsWith("model.json of the model is not readable: ")
        .doesNotContain("\n");
  }

  @Test
  void properties_of_a_later_version_are_passed_over() throws IOException {
    write();
    Path file = path.resolve("model.json");
    Files.writeString(file, Files.readString(file).replace("\"seed\"", "\"new\" : {}, \"seed\""));

    assertThat(new ModelFolder(path).read().description()).isEqualTo(descriptions().get(0));
  }

  private void write() throws IOException {
    new ModelFolder(path)
        .write(new TrainedModel(descriptions().get(0), List.of(), new TreeMap<>()));
  }

  private static ModelDescription description(
      ModelTask task, Architecture architecture, InputFormat input) {
    return new ModelDescription(task, List.of("owl", "heron"), architecture, input, -7, 12, 1.5);
  }
}
