package io.plumbline.quickstart;

import io.plumbline.labeling.InputException;
import io.plumbline.quickstart.bench.BenchCommand;
import io.plumbline.quickstart.dataset.DatasetException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code make quickstart} and {@code make bench-labeling}. */
@Command(
    name = "quickstart",
    description = "Runs Plumbline on this machine.",
    subcommands = {RunCommand.class, BenchCommand.class})
public final class Quickstart {
  private Quickstart() {}

  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    System.exit(
        new CommandLine(new Quickstart())
            .setExecutionExceptionHandler(Quickstart::explain)
            .execute(arguments));
  }

  /** What a user can mend is one sentence; everything else is a bug, with its trace. */
  private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof DatasetException
        || failure instanceof InputException
        || failure instanceof IllegalStateException) {
      command.getErr().println(failure.getMessage());
      return 1;
    }
    throw failure;
  }
}
