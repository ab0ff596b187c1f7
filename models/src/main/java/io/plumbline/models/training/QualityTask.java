package io.plumbline.models.training;

import io.plumbline.models.engine.Batcher;
import io.plumbline.models.engine.Network;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All that {@link QualityTraining} needs to know of a task whose answers are more or less good
 * rather than right or wrong.
 *
 * @param classes how many classes there are
 * @param objects the usable objects
 * @param inputs them with what people drew, encoded
 * @param encoder makes batches
 * @param variation for training batches
 * @param network a new network, initialised from the engine's random state
 * @param recipe the numbers
 * @param losses the loss of a training on some of the objects
 * @param examiner looks at objects that were held out
 * @param <X> an encoded object
 */
public record QualityTask<X>(
    int classes,
    List<Stratified> objects,
    List<X> inputs,
    Batcher<X> encoder,
    Variation<X> variation,
    Supplier<Network> network,
    Recipe recipe,
    Function<List<X>, Loss<X>> losses,
    Examiner<X> examiner)
    implements FitTask<X> {
  /**
   * An object.
   *
   * @param id its number
   * @param stratum objects of the same stratum are dealt out evenly over the folds
   */
  public record Stratified(long id, int stratum) {}

  /** Looks at held-out objects. */
  @FunctionalInterface
  public interface Examiner<X> {
    /**
     * What was found on each object, in numbers that a checkpoint can keep.
     *
     * @param network in the state to be examined; stays open
     */
    List<float[]> examine(Network network, List<X> inputs);
  }

  @Override
  public int size() {
    return objects.size();
  }

  @Override
  public long id(int row) {
    return objects.get(row).id();
  }

  @Override
  public int stratum(int row) {
    return objects.get(row).stratum();
  }

  @Override
  public String annotation(int row) {
    return "";
  }

  @Override
  public Loss<X> loss(int[] rows) {
    return losses.apply(some(rows));
  }

  /** Those inputs. */
  List<X> some(int[] rows) {
    return Arrays.stream(rows).mapToObj(inputs::get).toList();
  }
}
