package io.plumbline.models.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.engine.StandardCapabilities;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.plumbline.models.sample.Models;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ComputeDeviceTest {
  @BeforeAll
  static void engine() {
    Models.startEngine();
  }

  /** Wherever this test runs; on machines without a GPU that is the processor. */
  @Test
  void parameters_and_batches_are_on_a_gpu_if_and_only_if_pytorch_can_use_one() {
    boolean usable = Engine.getInstance().hasCapability(StandardCapabilities.CUDA);

    try (One network = new One();
        NDManager batch = network.batchScope()) {
      assertThat(network.values.getDevice().isGpu()).isEqualTo(usable);
      assertThat(batch.create(1f).getDevice()).isEqualTo(network.values.getDevice());
    }
  }

  private static final class One extends Network {
    private final NDArray values = learn(BODY + "values", manager().ones(new Shape(1)), 1);

    @Override
    public NDArray logits(NDList input, Mode mode) {
      return input.singletonOrThrow().mul(values);
    }
  }
}
