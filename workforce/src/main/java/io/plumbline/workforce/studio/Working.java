package io.plumbline.workforce.studio;

/** Told again and again by work that may take long. */
@FunctionalInterface
interface Working {
  /**
   * The work goes on.
   *
   * @throws StudioProblem when it must not, since it has taken too long, or somebody else does it
   */
  void goesOn() throws StudioProblem;
}
