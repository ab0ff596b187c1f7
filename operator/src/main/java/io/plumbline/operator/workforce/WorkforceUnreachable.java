package io.plumbline.operator.workforce;

/** The service did not answer, or not as the contract says. Trying again later may help. */
public final class WorkforceUnreachable extends Exception {
  private static final long serialVersionUID = 1L;

  public WorkforceUnreachable(String message) {
    super(message);
  }

  public WorkforceUnreachable(String message, Throwable cause) {
    super(message, cause);
  }
}
