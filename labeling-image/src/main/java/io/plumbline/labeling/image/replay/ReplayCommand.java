package io.plumbline.labeling.image.replay;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.image.calibrate.DecisionRecord;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.List;

/**
 * {@code replay <root> <iteration>}: computes the decision of the look whose certification batch
 * has that number again, and prints the recorded and the computed one.
 */
public final class ReplayCommand {
  /** The command's name: the program's first argument. */
  public static final String NAME = "replay";

  private static final int EQUAL = 0;
  private static final int DIFFERENT = 1;
  private static final int USAGE = 64;
  private static final int WRONG_INPUT = 65;
  private static final int STORE_FAILED = 74;

  private final ObjectStore store;
  private final PrintStream out;

  /**
   * @param out where the two decisions are printed
   */
  public ReplayCommand(ObjectStore store, PrintStream out) {
    this.store = store;
    this.out = out;
  }

  /**
   * Runs the command.
   *
   * @param arguments the root folder (a URI or a path) and the iteration
   * @return the exit code: 0 when both are equal, 1 when not, 64 for wrong arguments, 65 when there
   *     is no such decision, 74 when the store cannot be read
   */
  public int run(List<String> arguments) {
    if (arguments.size() != 2 || !arguments.get(1).matches("\\d{1,9}")) {
      out.println("usage: replay <root folder> <iteration>");
      return USAGE;
    }
    try {
      return replay(root(arguments.get(0)), Integer.parseInt(arguments.get(1)));
    } catch (InputException | IllegalArgumentException e) {
      out.println(e.getMessage());
      return WRONG_INPUT;
    } catch (NoSuchFileException e) {
      out.println(e.getMessage() + " does not exist");
      return WRONG_INPUT;
    } catch (UncheckedIOException e) {
      out.println(e.getCause().getMessage());
      return STORE_FAILED;
    } catch (IOException e) {
      out.println(e.getMessage());
      return STORE_FAILED;
    }
  }

  private int replay(URI root, int iteration) throws IOException {
    var replay = new Replay(store, root, iteration);
    DecisionRecord recorded = replay.recorded();
    DecisionRecord computed = replay.computed();
    print("recorded", recorded);
    print("computed", computed);
    List<String> differences = replay.differences();
    out.println(differences.isEmpty() ? "equal" : "different: " + String.join(", ", differences));
    return differences.isEmpty() ? EQUAL : DIFFERENT;
  }

  private void print(String name, DecisionRecord decision) {
    out.printf(
        "%s: look %d, threshold %s, log evidence %s of %s, %d of %d objects sampled, %d without an answer, %d candidate thresholds%n",
        name,
        decision.look(),
        decision.threshold().map(String::valueOf).orElse("none"),
        decision.logEvidence(),
        decision.logRequired(),
        decision.sampled(),
        decision.pool(),
        decision.unanswered(),
        decision.blocks().size());
  }

  private static URI root(String argument) {
    URI uri = ObjectUri.ofArgument(argument);
    return ObjectUri.format(uri).endsWith("/") ? uri : ObjectUri.parse(ObjectUri.format(uri) + "/");
  }
}
