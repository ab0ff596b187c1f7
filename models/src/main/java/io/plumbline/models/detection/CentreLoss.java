package io.plumbline.models.detection;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import io.plumbline.models.training.Loss;
import java.util.List;

/**
 * The penalty-reduced focal loss of the heat maps, and the absolute errors of sizes and distances
 * (Zhou et al., "Objects as Points", 2019).
 */
record CentreLoss(int classes, int side) implements Loss<BoxSample> {
  @Override
  public NDArray of(NDManager scope, NDArray output, int[] batch, List<BoxSample> varied) {
    CentreTargets targets =
        CentreTargets.of(varied.stream().map(BoxSample::boxes).toList(), classes, side);
    NDArray said = output.get(new NDIndex(":, :{}", classes));
    NDArray geometry = output.get(new NDIndex(":, {}:", classes));
    NDArray heat = scope.create(targets.heat(), new Shape(batch.length, classes, side, side));
    NDArray wanted =
        scope.create(
            targets.geometry(), new Shape(batch.length, CentreTargets.GEOMETRY, side, side));
    NDArray weight = scope.create(targets.weight(), new Shape(batch.length, 1, side, side));
    NDArray errors = geometry.sub(wanted).abs().mul(weight).sum();
    return focal(said, heat).add(errors).div(Math.max(1, targets.objects()));
  }

  private static NDArray focal(NDArray logits, NDArray heat) {
    NDArray probability = logits.getNDArrayInternal().sigmoid();
    NDArray missing = logits.neg().getNDArrayInternal().softPlus();
    NDArray present = logits.getNDArrayInternal().softPlus();
    NDArray middle = heat.gte(0.9999f).toType(ai.djl.ndarray.types.DataType.FLOAT32, false);
    NDArray elsewhere = heat.neg().add(1).pow(4).mul(middle.neg().add(1));
    NDArray positive = probability.neg().add(1).square().mul(missing).mul(middle);
    return positive.add(probability.square().mul(present).mul(elsewhere)).sum();
  }
}
