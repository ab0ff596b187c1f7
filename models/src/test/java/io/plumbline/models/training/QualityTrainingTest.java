package io.plumbline.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.plumbline.models.engine.Batcher;
import io.plumbline.models.engine.Mode;
import io.plumbline.models.engine.Network;
import io.plumbline.models.sample.Models;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityTrainingTest {
  private static final int EPOCHS = 10;
  private static final float SLOPE = 0.5f;

  @BeforeAll
  static void engine() {
    Models.startEngine();
  }

  @ParameterizedTest
  @CsvSource({"9, 0", "60, 60", "330, 220", "660, 220", "1500, 500"})
  void no_more_folds_are_looked_at_than_it_takes(int objects, int looked) throws IOException {
    List<Finding> findings = train(objects).findings();

    assertThat(findings).hasSize(looked);
    assertThat(findings).extracting(Finding::row).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void the_last_network_is_the_first_folds_trained_on() throws IOException {
    QualityTraining.Outcome outcome = train(60);

    assertThat(outcome.epochs()).isEqualTo(EPOCHS + 4);
    assertThat(outcome.parameters().get(0).values()[0]).isCloseTo(SLOPE, within(0.05f));
    double first = slope(outcome.findings(), 0);
    double others = slope(outcome.findings(), 1);
    assertThat(first).isCloseTo(SLOPE, within(0.2)).isNotEqualTo(others);
  }

  private static double slope(List<Finding> findings, int fold) {
    return findings.stream()
        .filter(each -> each.fold() == fold)
        .findFirst()
        .map(each -> each.values()[0])
        .orElseThrow();
  }

  private static QualityTraining.Outcome train(int objects) throws IOException {
    TrainingOptions options = TrainingOptions.ofSeed(1);
    return new QualityTraining<>(task(objects), options, CheckpointFolder.none()).run();
  }

  private static QualityTask<Float> task(int objects) {
    return new QualityTask<>(
        1,
        IntStream.range(0, objects).mapToObj(i -> new QualityTask.Stratified(i, 0)).toList(),
        IntStream.range(0, objects).mapToObj(i -> 1f + i % 7).toList(),
        new Numbers(),
        (number, random) -> number,
        Slope::new,
        new Recipe(8, EPOCHS, EPOCHS, 0.05, 0, 0),
        some -> QualityTrainingTest::loss,
        (network, inputs) -> inputs.stream().map(each -> ((Slope) network).found()).toList());
  }

  private static NDArray loss(NDManager scope, NDArray output, int[] batch, List<Float> numbers) {
    float[] wanted = new float[numbers.size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = SLOPE * numbers.get(i);
    }
    return output.sub(scope.create(wanted)).square().mean();
  }

  private record Numbers() implements Batcher<Float> {
    @Override
    public byte[] bytes(Float number) {
      return ByteBuffer.allocate(Float.BYTES).putFloat(number).array();
    }

    @Override
    public NDList batch(NDManager scope, List<Float> numbers) {
      float[] values = new float[numbers.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = numbers.get(i);
      }
      return new NDList(scope.create(values));
    }
  }

  /** A number that numbers are multiplied with. */
  private static final class Slope extends Network {
    private final NDArray slope;

    Slope() {
      slope = learn(BODY + "slope", manager().ones(new Shape(1)), 1);
    }

    @Override
    public NDArray logits(NDList input, Mode mode) {
      return input.singletonOrThrow().mul(slope);
    }

    float[] found() {
      return slope.toFloatArray();
    }
  }
}
