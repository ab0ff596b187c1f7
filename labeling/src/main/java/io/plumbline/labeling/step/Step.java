package io.plumbline.labeling.step;

import java.io.IOException;

/**
 * One step of the loop: a pure function of its document and the store. Run twice, even at the same
 * time, it leaves the same bytes.
 *
 * @param <P> its parameters, read from JSON
 * @param <R> its result, written as JSON of at most 4,096 bytes
 */
public interface Step<P, R> {

  String name();

  Class<P> parameterType();

  /**
   * Does the work and writes every output but the result file.
   *
   * @throws io.plumbline.labeling.InputException when the user's input is wrong
   * @throws IOException when the store could not be read or written
   */
  R run(StepContext context, P parameters) throws IOException;

  /** The result file's name; a step that runs in shards has one for each. */
  default String resultName(StepContext context) {
    return name();
  }
}
