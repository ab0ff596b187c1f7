package io.plumbline.models.folder;

import java.util.List;

/**
 * What {@code model.json} says about a model. It names no clock and no machine, so equal training
 * gives equal bytes.
 *
 * @param task what it decides
 * @param labels the classes, in index order
 * @param architecture the network
 * @param input how an object becomes its input
 * @param seed of its training
 * @param epochs it was trained for
 * @param temperature what its logits are divided by before the softmax
 */
public record ModelDescription(
    ModelTask task,
    List<String> labels,
    Architecture architecture,
    InputFormat input,
    long seed,
    int epochs,
    double temperature) {
  /**
   * Copies the labels.
   *
   * @throws IllegalArgumentException when task, network and input do not go together, there is no
   *     class or the temperature is not positive
   */
  public ModelDescription {
    labels = List.copyOf(labels);
    if (labels.isEmpty() || !architecture.fits(task, input) || !(temperature > 0)) {
      throw new IllegalArgumentException("task, network, input and numbers do not go together");
    }
  }
}
