package io.plumbline.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import io.plumbline.models.engine.Adam;
import io.plumbline.models.engine.EngineSettings;
import io.plumbline.models.engine.Mode;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.tensor.Tensor;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImageBackboneTest {
  private static final InputFormat.Pixels FORMAT = ImageBackbone.IMAGENET;

  @BeforeAll
  static void settings() {
    EngineSettings.apply(Map.of(EngineSettings.THREADS, "1"));
  }

  @Test
  void a_backbone_with_a_picture_of_features_gives_one_row_of_logits_for_each_image()
      throws URISyntaxException {
    try (ImageBackbone network = network();
        NDManager scope = network.batchScope()) {
      assertThat(network.evaluate(images(scope, 0))).hasSize(2 * 3);
    }
  }

  @Test
  void fine_tuning_moves_every_parameter_of_the_body() throws URISyntaxException {
    try (ImageBackbone network = network()) {
      List<Tensor> before = network.tensors();
      train(network);
      Map<String, Tensor> after =
          network.tensors().stream().collect(Collectors.toMap(Tensor::name, t -> t));
      assertThat(before)
          .filteredOn(tensor -> tensor.name().startsWith("body."))
          .hasSize(4)
          .allSatisfy(
              tensor ->
                  assertThat(after.get(tensor.name()).values()).isNotEqualTo(tensor.values()));
    }
  }

  @Test
  void fine_tuning_leaves_the_pretrained_batch_statistics_alone() throws URISyntaxException {
    try (ImageBackbone network = network()) {
      List<Tensor> parameters = network.tensors();
      float[] before = logits(network);
      train(network);
      assertThat(logits(network)).isNotEqualTo(before);
      network.load(parameters);
      assertThat(logits(network)).isEqualTo(before);
    }
  }

  @Test
  void a_backbone_that_is_not_there_is_named() {
    assertThatThrownBy(() -> new ImageBackbone(Path.of("/no/such.pt"), FORMAT, 3))
        .hasMessage("there is no TorchScript file /no/such.pt");
  }

  private static ImageBackbone network() throws URISyntaxException {
    Path file = Path.of(ImageBackboneTest.class.getResource("/image-backbone.pt").toURI());
    return new ImageBackbone(file, FORMAT, 3);
  }

  private static void train(ImageBackbone network) {
    try (Adam adam = new Adam(network, 0, Double.POSITIVE_INFINITY)) {
      for (int step = 0; step < 3; step++) {
        try (NDManager scope = network.batchScope()) {
          JniUtils.setGradMode(true);
          NDArray logits = network.logits(images(scope, step + 1), Mode.TRAINING);
          adam.step(logits.logSoftmax(1).get(":, 0").sum().neg(), 1e-2);
        }
      }
    }
  }

  private static float[] logits(ImageBackbone network) {
    try (NDManager scope = network.batchScope()) {
      return network.evaluate(images(scope, 0));
    }
  }

  private static NDList images(NDManager scope, int brightness) {
    float[] values = new float[2 * 3 * 224 * 224];
    for (int i = 0; i < values.length; i++) {
      values[i] = brightness + (i % 97) / 97f;
    }
    return new NDList(scope.create(values, new Shape(2, 3, 224, 224)));
  }
}
