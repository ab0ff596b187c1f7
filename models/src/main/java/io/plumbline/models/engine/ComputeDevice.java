package io.plumbline.models.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.StandardCapabilities;

/** Where networks compute. */
final class ComputeDevice {
  private ComputeDevice() {}

  /**
   * The first GPU if PyTorch itself can use one, otherwise the processor. DJL's default device is
   * no help: it asks a library {@code libcudart.so} beside PyTorch's own, and where there is none,
   * as in an image without a CUDA toolkit, it takes the processor without a word.
   */
  static Device best() {
    if (!Engine.getInstance().hasCapability(StandardCapabilities.CUDA)) {
      return Device.cpu();
    }
    FixedOrder.ask();
    return Device.gpu();
  }
}
