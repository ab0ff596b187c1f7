package io.plumbline.models.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import io.plumbline.models.data.Seeds;
import io.plumbline.models.engine.Adam;
import io.plumbline.models.engine.Mode;
import io.plumbline.models.engine.Network;
import io.plumbline.models.tensor.Tensor;
import io.plumbline.models.tensor.TensorFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One network being trained on some of the objects. All randomness of an epoch follows from (seed,
 * epoch), so a fit restored from a checkpoint goes on as if nothing had happened.
 */
final class Fit<X> implements AutoCloseable {
  private static final String EPOCH = "epoch";
  private static final String STEPS = "steps";
  private static final long INITIAL = -1;

  private final FitTask<X> task;
  private final int[] rows;
  private final long seed;
  private final Loss<X> loss;
  private final Network network;
  private final Adam adam;
  private int epoch;

  Fit(FitTask<X> task, int[] rows, long seed) {
    this.task = task;
    this.rows = rows;
    this.seed = seed;
    this.loss = task.loss(rows);
    seedEngine(INITIAL);
    this.network = task.network().get();
    Recipe recipe = task.recipe();
    this.adam = new Adam(network, recipe.weightDecay(), recipe.longestGradient());
  }

  private void seedEngine(long purpose) {
    Engine.getInstance().setRandomSeed((int) Seeds.derive(seed, purpose));
  }

  /** The number of finished epochs. */
  int epoch() {
    return epoch;
  }

  /** Trains for one more epoch. */
  void runEpoch() {
    seedEngine(epoch);
    SplittableRandom random = new SplittableRandom(Seeds.derive(seed, epoch));
    int[] order = shuffled(random);
    int batches = Math.max(1, Math.round((float) order.length / task.recipe().batchSize()));
    for (int b = 0; b < batches && order.length > 0; b++) {
      int from = (int) ((long) order.length * b / batches);
      int to = (int) ((long) order.length * (b + 1) / batches);
      double progress = (epoch + (double) b / batches) / task.recipe().maxEpochs();
      step(Arrays.copyOfRange(order, from, to), task.recipe().rateAt(progress), random);
    }
    epoch++;
  }

  private int[] shuffled(SplittableRandom random) {
    int[] order = rows.clone();
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }

  private void step(int[] batch, double learningRate, SplittableRandom random) {
    List<X> inputs = varied(batch, random);
    try (NDManager scope = network.batchScope()) {
      NDList input = task.encoder().batch(scope, inputs);
      JniUtils.setGradMode(true);
      NDArray output = network.logits(input, Mode.TRAINING);
      adam.step(loss.of(scope, output, batch, inputs), learningRate);
    } finally {
      JniUtils.setGradMode(false);
    }
  }

  /**
   * On all cores: beside a GPU it is most of the work. Each object has random numbers of its own.
   */
  private List<X> varied(int[] batch, SplittableRandom random) {
    SplittableRandom[] own = new SplittableRandom[batch.length];
    for (int i = 0; i < batch.length; i++) {
      own[i] = random.split();
    }
    return IntStream.range(0, batch.length)
        .parallel()
        .mapToObj(i -> task.variation().vary(task.inputs().get(batch[i]), own[i]))
        .toList();
  }

  /** The logits of other objects, row after row. */
  float[] logits(int[] others) {
    int classes = task.classes();
    float[] logits = new float[others.length * classes];
    int batchSize = 4 * task.recipe().batchSize();
    for (int from = 0; from < others.length; from += batchSize) {
      int to = Math.min(others.length, from + batchSize);
      List<X> inputs = Arrays.stream(others, from, to).mapToObj(task.inputs()::get).toList();
      try (NDManager scope = network.batchScope()) {
        float[] some = network.evaluate(task.encoder().batch(scope, inputs));
        System.arraycopy(some, 0, logits, from * classes, some.length);
      }
    }
    return logits;
  }

  /** The network as it is now; this fit closes it. */
  Network network() {
    return network;
  }

  /** A copy of the parameters. */
  List<Tensor> parameters() {
    return network.tensors();
  }

  /** All that {@link #restore} needs. */
  TensorFile state() {
    List<Tensor> tensors = new ArrayList<>(network.tensors());
    tensors.addAll(adam.tensors());
    TreeMap<String, String> words = new TreeMap<>();
    words.put(EPOCH, Integer.toString(epoch));
    words.put(STEPS, Long.toString(adam.steps()));
    return new TensorFile(words, tensors);
  }

  /** Goes back to a saved state. */
  void restore(TensorFile state) {
    epoch = Integer.parseInt(state.metadata().get(EPOCH));
    state.tensors().forEach(network::loadIfFits);
    adam.restore(Long.parseLong(state.metadata().get(STEPS)), state.tensors());
  }

  @Override
  public void close() {
    adam.close();
    network.close();
  }
}
