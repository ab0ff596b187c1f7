package io.plumbline.models.text;

/** A text as the columns of its n-grams, ascending, and the weight of each. */
final class SparseRow {
  private final int[] columns;
  private final float[] weights;

  SparseRow(int[] columns, float[] weights) {
    this.columns = columns;
    this.weights = weights;
  }

  int[] columns() {
    return columns;
  }

  float[] weights() {
    return weights;
  }

  int size() {
    return columns.length;
  }
}
