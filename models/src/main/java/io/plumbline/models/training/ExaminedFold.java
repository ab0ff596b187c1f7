package io.plumbline.models.training;

import io.plumbline.models.tensor.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A fold whose objects a network has looked at that was trained on the others.
 *
 * @param fold its number, from 0
 * @param rows the objects
 * @param found what the network said about each
 * @param parameters of the network; kept of the first fold's only
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record ExaminedFold(int fold, int[] rows, List<float[]> found, List<Tensor> parameters) {
  private static final String FOUND = "found.";

  /** The fold that a checkpoint kept, if it is a whole one. */
  static Optional<ExaminedFold> of(int fold, int[] rows, List<Tensor> kept) {
    List<float[]> found =
        kept.stream().filter(ExaminedFold::isFinding).map(Tensor::values).toList();
    List<Tensor> parameters = kept.stream().filter(each -> !isFinding(each)).toList();
    boolean whole = found.size() == rows.length && parameters.isEmpty() == (fold > 0);
    return whole ? Optional.of(new ExaminedFold(fold, rows, found, parameters)) : Optional.empty();
  }

  private static boolean isFinding(Tensor tensor) {
    return tensor.name().startsWith(FOUND);
  }

  /** Has the trained network look at the fold's objects. */
  static <X> ExaminedFold examine(int fold, int[] rows, Fit<X> fit, QualityTask<X> task) {
    List<float[]> found = task.examiner().examine(fit.network(), task.some(rows));
    return new ExaminedFold(fold, rows, found, fold == 0 ? fit.parameters() : List.of());
  }

  /** What a checkpoint keeps. */
  List<Tensor> tensors() {
    List<Tensor> tensors = new ArrayList<>();
    for (float[] each : found) {
      tensors.add(Tensor.vector(FOUND + tensors.size(), each));
    }
    tensors.addAll(parameters);
    return tensors;
  }

  /** What was found in some folds, in the objects' order. */
  static List<Finding> merged(List<ExaminedFold> folds) {
    List<Finding> findings = new ArrayList<>();
    for (ExaminedFold each : folds) {
      for (int i = 0; i < each.rows.length; i++) {
        findings.add(new Finding(each.rows[i], each.fold, each.found.get(i)));
      }
    }
    findings.sort(Comparator.comparingInt(Finding::row));
    return findings;
  }
}
