package io.plumbline.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import io.plumbline.models.folder.UnsuitableModelException;
import io.plumbline.models.sample.Models;
import io.plumbline.models.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdamTest {
  @BeforeAll
  static void engine() {
    Models.startEngine();
  }

  /** One matrix, whose loss is the weighted sum of the squares of its values. */
  private static final class Bowl extends Network {
    private final NDArray values;

    Bowl(double rateFactor) {
      values =
          learn(
              BODY + "values", manager().create(new float[] {1, -2}, new Shape(1, 2)), rateFactor);
    }

    @Override
    public NDArray logits(NDList input, Mode mode) {
      return input.singletonOrThrow().mul(values);
    }

    float[] now() {
      return values.toFloatArray();
    }

    void step(Adam adam, double rate) {
      try (NDManager scope = batchScope()) {
        JniUtils.setGradMode(true);
        NDArray weights = scope.create(new float[] {3, 5}, new Shape(1, 2));
        NDArray product = logits(new NDList(weights), Mode.TRAINING);
        adam.step(product.mul(values).sum(), rate);
      }
    }
  }

  /** Kingma and Ba's algorithm with Loshchilov and Hutter's decay, in doubles. */
  @ParameterizedTest
  @CsvSource({
    "0.1, 0, 1, Infinity",
    "0.1, 0.2, 1, Infinity",
    "0.1, 0.2, 0.5, Infinity",
    "0.1, 0, 1, 2",
    "0.1, 0.2, 1, 15"
  })
  void steps_follow_the_published_algorithm(
      double rate, double decay, double factor, double longest) {
    double[] expected = {1, -2};
    double[] first = new double[2];
    double[] second = new double[2];
    double[] curvature = {3, 5};
    try (Bowl bowl = new Bowl(factor);
        Adam adam = new Adam(bowl, decay, longest)) {
      for (int t = 1; t <= 20; t++) {
        bowl.step(adam, rate);
        double norm = 2 * Math.hypot(curvature[0] * expected[0], curvature[1] * expected[1]);
        for (int i = 0; i < 2; i++) {
          double gradient = 2 * curvature[i] * expected[i] * Math.min(1, longest / norm);
          first[i] = 0.9 * first[i] + 0.1 * gradient;
          second[i] = 0.999 * second[i] + 0.001 * gradient * gradient;
          double step = rate * factor * first[i] / (1 - Math.pow(0.9, t));
          expected[i] -= rate * factor * decay * expected[i];
          expected[i] -= step / (Math.sqrt(second[i] / (1 - Math.pow(0.999, t))) + 1e-8);
        }
        assertThat(bowl.now()[0]).isCloseTo((float) expected[0], within(2e-3f));
        assertThat(bowl.now()[1]).isCloseTo((float) expected[1], within(2e-3f));
      }
      assertThat(adam.steps()).isEqualTo(20);
    }
  }

  @Test
  void a_restored_optimiser_goes_on_bit_by_bit() {
    try (Bowl whole = new Bowl(1);
        Adam adam = new Adam(whole, 0.1, 15);
        Bowl other = new Bowl(1);
        Adam restored = new Adam(other, 0.1, 15)) {
      for (int t = 0; t < 5; t++) {
        whole.step(adam, 0.1);
      }
      other.load(whole.tensors());
      restored.restore(adam.steps(), adam.tensors());
      for (int t = 0; t < 5; t++) {
        whole.step(adam, 0.1);
        other.step(restored, 0.1);
      }

      assertThat(other.now()).isEqualTo(whole.now());
      assertThat(restored.tensors()).isEqualTo(adam.tensors());
    }
  }

  @Test
  void parameters_that_do_not_fit_are_refused_with_one_sentence() {
    try (Bowl bowl = new Bowl(1)) {
      assertThatThrownBy(() -> bowl.load(List.of(Tensor.vector("body.values", 1, 2))))
          .isInstanceOf(UnsuitableModelException.class)
          .hasMessage(
              "the parameters do not fit the network: 0 of 1 have the right name and shape");
      assertThat(bowl.now()).containsExactly(1, -2);
    }
  }
}
