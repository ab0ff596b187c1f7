package io.plumbline.models.text;

/**
 * A text as the columns of its n-grams and their weights.
 *
 * @param columns ascending
 * @param weights one for each column
 */
record SparseRow(int[] columns, float[] weights) {
  int size() {
    return columns.length;
  }
}
