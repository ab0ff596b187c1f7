package io.plumbline.models.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TensorTest {
  @Test
  void a_tensor_whose_values_do_not_fill_its_shape_is_refused() {
    assertThatThrownBy(() -> new Tensor("a", new long[] {2, 3}, new float[5]))
        .hasMessage("tensor a of shape [2, 3] has 5 values");
  }

  @Test
  void tensors_are_equal_when_name_shape_and_values_are() {
    Tensor tensor = new Tensor("a", new long[] {1, 2}, new float[] {1, 2});

    assertThat(new Tensor("a", new long[] {1, 2}, new float[] {1, 2}))
        .isEqualTo(tensor)
        .hasSameHashCodeAs(tensor);
    assertThat(Tensor.vector("a", 1, 2)).isNotEqualTo(tensor);
    assertThat(new Tensor("b", new long[] {1, 2}, new float[] {1, 2})).isNotEqualTo(tensor);
    assertThat(new Tensor("a", new long[] {1, 2}, new float[] {1, 3})).isNotEqualTo(tensor);
  }

  @Test
  void a_tensor_prints_as_name_and_shape_not_as_its_values() {
    assertThat(new Tensor("a", new long[] {1, 2}, new float[] {1, 2})).hasToString("a[1, 2]");
  }
}
