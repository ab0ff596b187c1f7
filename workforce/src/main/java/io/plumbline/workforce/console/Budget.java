package io.plumbline.workforce.console;

/** How much one look may read, over all the files that it opens. Not for several threads. */
final class Budget {
  private final long lines;
  private long linesLeft;
  private long bytesLeft;

  /**
   * @param bytes how many bytes at the most
   */
  Budget(long lines, long bytes) {
    this.lines = lines;
    this.linesLeft = lines;
    this.bytesLeft = bytes;
  }

  /** Takes a line, where there is still one to be had. */
  boolean takeLine() {
    boolean has = linesLeft > 0;
    linesLeft -= has ? 1 : 0;
    return has;
  }

  /** How many of that many bytes may be read now. */
  int bytes(int wanted) {
    return (int) Math.min(wanted, bytesLeft);
  }

  void took(int bytes) {
    bytesLeft -= bytes;
  }

  /** How many lines were read. */
  long linesTaken() {
    return lines - linesLeft;
  }
}
