package io.plumbline.models.training;

import io.plumbline.models.engine.Network;
import io.plumbline.models.folder.TrainedModel;
import java.util.List;

/** Starts a network where an earlier model stopped. */
public final class WarmStart {
  private WarmStart() {}

  /**
   * Copies the parameters that fit. The head is kept only when both have the same classes in the
   * same order: an old row must not stand for a new class.
   */
  public static void apply(TrainedModel earlier, List<String> labels, Network network) {
    boolean sameClasses = earlier.description().labels().equals(labels);
    earlier.tensors().stream()
        .filter(tensor -> sameClasses || !tensor.name().startsWith(Network.HEAD))
        .forEach(network::loadIfFits);
  }
}
