package io.plumbline.workforce.studio;

/**
 * Why a Label Studio cannot be worked with now, in one sentence for whoever owns the team. Nothing
 * that the server sent stands in it, and no token.
 */
final class StudioProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  StudioProblem(String sentence) {
    this(sentence, 0);
  }

  /**
   * @param status the HTTP status that the server answered with; 0 for none
   */
  StudioProblem(String sentence, int status) {
    super(sentence);
    this.status = status;
  }

  int status() {
    return status;
  }
}
