package io.plumbline.labeling.selection;

final class BatchSize {
  private BatchSize() {}

  static int checked(int size) {
    if (size < 0) {
      throw new IllegalArgumentException("A batch size must be at least 0, but is " + size + ".");
    }
    return size;
  }
}
