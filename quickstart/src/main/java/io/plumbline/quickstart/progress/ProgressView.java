package io.plumbline.quickstart.progress;

import io.plumbline.quickstart.cluster.JobView;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;

/**
 * Shows a job's progress: a line that is drawn over on a terminal, a line for each change
 * elsewhere.
 */
public final class ProgressView {
  /** Where the lines go. */
  public enum Kind {
    TERMINAL,
    PLAIN
  }

  private static final String OVERWRITE = "\r\u001b[2K";

  private final PrintStream out;
  private final Kind kind;
  private String shown = "";
  private String stage = "";
  private final Set<String> told = new HashSet<>();

  public ProgressView(PrintStream out, Kind kind) {
    this.out = out;
    this.kind = kind;
  }

  /**
   * A terminal keeps one line for each stage that has passed; elsewhere only stages are lines. What
   * goes wrong is told once.
   */
  public void show(JobView job) {
    String line = ProgressLine.of(job);
    String now = job.iteration() + job.stage();
    if (kind == Kind.TERMINAL) {
      draw(line, now);
    } else if (!now.equals(stage)) {
      out.println(line);
    }
    shown = line;
    stage = now;
    job.troubles().stream().filter(told::add).forEach(this::tell);
  }

  /** Ends the line that is being drawn over. */
  public void end() {
    if (kind == Kind.TERMINAL) {
      out.println();
    }
  }

  private void tell(String trouble) {
    out.print((kind == Kind.TERMINAL ? OVERWRITE : "") + "! " + trouble + System.lineSeparator());
    out.flush();
    shown = "";
  }

  private void draw(String line, String now) {
    if (!stage.isEmpty() && !now.equals(stage)) {
      out.print(OVERWRITE + shown + System.lineSeparator());
    }
    if (!line.equals(shown)) {
      out.print(OVERWRITE + line);
      out.flush();
    }
  }
}
