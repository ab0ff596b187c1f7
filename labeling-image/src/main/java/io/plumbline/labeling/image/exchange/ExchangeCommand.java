package io.plumbline.labeling.image.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.StoreProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/**
 * {@code import coco}, {@code import voc}, {@code export coco}, {@code export yolo}: manifests from
 * and to other formats.
 */
public final class ExchangeCommand {
  static final int DONE = 0;
  private static final int USAGE = 64;
  private static final int WRONG_INPUT = 65;
  private static final int STORE_FAILED = 74;
  private static final String IMPORT = "import";
  private static final String EXPORT = "export";

  private final ObjectStore store;
  private final PrintStream out;

  /**
   * @param out where is told what came of it, or what is wrong
   */
  public ExchangeCommand(ObjectStore store, PrintStream out) {
    this.store = store;
    this.out = out;
  }

  /** Whether a program's first argument asks for such a command. */
  public static boolean isNamed(String argument) {
    return argument.equals(IMPORT) || argument.equals(EXPORT);
  }

  /**
   * Runs the command.
   *
   * @param arguments {@code import} or {@code export}, the format, the options
   * @return the exit code: 0 done, 64 for wrong arguments, 65 when what they name is absent or
   *     wrong, 74 when the store cannot be read or written
   */
  public int run(List<String> arguments) {
    List<String> words = arguments.subList(0, Math.min(2, arguments.size()));
    return switch (String.join(" ", words)) {
      case "import coco" -> run(new ImportCoco(store, out), arguments);
      case "import voc" -> run(new ImportVoc(store, out), arguments);
      case "export coco" -> run(new ExportCoco(store, out), arguments);
      case "export yolo" -> run(new ExportYolo(store, out), arguments);
      default -> unknown(words);
    };
  }

  private int unknown(List<String> words) {
    String formats = words.get(0).equals(IMPORT) ? "coco and voc" : "coco and yolo";
    out.println(
        words.size() < 2
            ? words.get(0) + " needs a format: it knows " + formats
            : words.get(0) + " knows the formats " + formats + ", and not " + words.get(1));
    return USAGE;
  }

  private int run(Callable<Integer> command, List<String> arguments) {
    return new CommandLine(command)
        .registerConverter(URI.class, new UriConverter())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setOut(new PrintWriter(out, true, UTF_8))
        .setParameterExceptionHandler((e, rejected) -> tell(e.getMessage(), USAGE))
        .setExecutionExceptionHandler((e, line, parsed) -> explain(e))
        .execute(arguments.subList(2, arguments.size()).toArray(String[]::new));
  }

  /** What the user can mend is one sentence; everything else is a bug, with its trace. */
  private int explain(Exception e) throws Exception {
    if (e instanceof InputException || e instanceof IllegalArgumentException) {
      return tell(e.getMessage(), WRONG_INPUT);
    }
    if (e instanceof UncheckedIOException unchecked) {
      return tell(new StoreProblem(unchecked.getCause()).sentence(), STORE_FAILED);
    }
    if (e instanceof IOException failure) {
      return tell(new StoreProblem(failure).sentence(), STORE_FAILED);
    }
    throw e;
  }

  private int tell(String sentence, int exitCode) {
    out.println(sentence);
    return exitCode;
  }
}
