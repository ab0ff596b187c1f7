package io.plumbline.models.tensor;

import java.util.Arrays;

/**
 * A named array of 32-bit floats in row-major order.
 *
 * @param name the name, unique within a file
 * @param shape the length of each axis; empty for a scalar
 * @param values the values, as many as the product of the shape
 */
@SuppressWarnings("ArrayRecordComponent") // Compared and printed by the methods below.
public record Tensor(String name, long[] shape, float[] values) {
  /** Checks that the number of values is the product of the shape. */
  public Tensor {
    if (Arrays.stream(shape).reduce(1, (a, b) -> a * b) != values.length) {
      throw new IllegalArgumentException(
          "tensor %s of shape %s has %d values"
              .formatted(name, Arrays.toString(shape), values.length));
    }
  }

  /** A one-dimensional tensor. */
  public static Tensor vector(String name, float... values) {
    return new Tensor(name, new long[] {values.length}, values);
  }

  /** The same values under another name. */
  public Tensor named(String newName) {
    return new Tensor(newName, shape, values);
  }

  /** Whether both have the same shape, so that one's values can replace the other's. */
  public boolean hasShapeOf(Tensor other) {
    return Arrays.equals(shape, other.shape);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor that
        && name.equals(that.name)
        && Arrays.equals(shape, that.shape)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + Arrays.hashCode(shape)) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return name + Arrays.toString(shape);
  }
}
