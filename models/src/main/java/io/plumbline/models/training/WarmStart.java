package io.plumbline.models.training;

import io.plumbline.models.engine.Network;
import io.plumbline.models.folder.Architecture;
import io.plumbline.models.folder.TrainedModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts networks where an earlier model stopped.
 *
 * @param earlier the model to start from, which has the network's architecture
 * @param labels the classes of the new network
 */
public record WarmStart(Optional<TrainedModel> earlier, List<String> labels) {
  private static final Logger LOG = LoggerFactory.getLogger(WarmStart.class);

  /** A start from the earlier model if it is one of that architecture, else a cold one. */
  public static WarmStart of(
      Optional<TrainedModel> earlier, Architecture architecture, List<String> labels) {
    return new WarmStart(
        earlier.filter(model -> model.description().architecture() == architecture), labels);
  }

  /** New networks that start from the earlier model. */
  public Supplier<Network> after(Supplier<Network> cold) {
    return () -> {
      Network network = cold.get();
      earlier.ifPresent(model -> apply(model, network));
      return network;
    };
  }

  /**
   * Copies the parameters if all that lie below the head fit, else none. The head is kept only when
   * both have the same classes in the same order: an old row must not stand for a new class.
   */
  private void apply(TrainedModel model, Network network) {
    boolean fits =
        model.tensors().stream()
            .filter(tensor -> tensor.name().startsWith(Network.BODY))
            .allMatch(network::fits);
    if (!fits) {
      LOG.warn("the initial model's network is another one, so the training starts anew");
      return;
    }
    boolean sameClasses = model.description().labels().equals(labels);
    model.tensors().stream()
        .filter(tensor -> sameClasses || !tensor.name().startsWith(Network.HEAD))
        .forEach(network::loadIfFits);
  }
}
