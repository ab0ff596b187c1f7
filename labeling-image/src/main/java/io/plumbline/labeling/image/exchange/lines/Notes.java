package io.plumbline.labeling.image.exchange.lines;

import java.io.PrintStream;

/**
 * Tells whoever runs the command what was left out, one sentence each, and stops when there are too
 * many to be read; the numbers in the command's last line count all of them.
 */
public final class Notes {
  private static final int MOST = 20;

  private final PrintStream out;
  private long count;

  public Notes(PrintStream out) {
    this.out = out;
  }

  /** Tells one. */
  public void add(String sentence) {
    count++;
    if (count <= MOST) {
      out.println(sentence);
    } else if (count == MOST + 1) {
      out.println("further sentences of this kind are not printed");
    }
  }
}
