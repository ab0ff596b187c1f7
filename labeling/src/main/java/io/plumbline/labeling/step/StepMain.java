package io.plumbline.labeling.step;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.plumbline.labeling.dataset.FolderOwner;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectStores;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the step that the environment names, under the contract between operator and steps: a result
 * that is there is not computed again, the result file is written last, and the process ends with a
 * termination message and an exit code that say how it went.
 */
public final class StepMain {
  private static final Logger LOG = LoggerFactory.getLogger(StepMain.class);
  private static final String DOCUMENT = "PLUMBLINE_STEP";
  private static final String TERMINATION_LOG = "PLUMBLINE_TERMINATION_LOG";

  private final List<Step<?, ?>> steps;
  private final Map<String, String> environment;
  private final ObjectStore store;

  StepMain(List<Step<?, ?>> steps, Map<String, String> environment, ObjectStore store) {
    this.steps = List.copyOf(steps);
    this.environment = Map.copyOf(environment);
    this.store = store;
  }

  /**
   * Runs the step of {@code PLUMBLINE_STEP}, and writes its message to the file of {@code
   * PLUMBLINE_TERMINATION_LOG} ({@code /dev/termination-log} if not set).
   *
   * @param steps those that this program has
   * @return the exit code: 0 done, 65 wrong input, 74 store failure, 70 anything else
   */
  public static int run(List<Step<?, ?>> steps, Map<String, String> environment) {
    return new StepMain(steps, environment, ObjectStores.fromEnvironment(environment)).run();
  }

  int run() {
    try {
      end(message());
      return 0;
    } catch (Throwable e) { // Whatever it is, the pod must end with a sentence.
      return fail(e);
    }
  }

  private byte[] message() throws IOException {
    StepInput input = input();
    JobFolder folder = new JobFolder(input.root());
    StepContext context = new StepContext(input, store, folder, environment);
    Step<?, ?> step = step(input.step());
    FolderOwner.check(store, folder, input.job().uid());
    URI resultFile = folder.stepResult(input.iteration(), step.resultName(context));
    Optional<byte[]> earlier = earlierResult(resultFile);
    return earlier.isPresent() ? earlier.get() : compute(step, context, resultFile);
  }

  private StepInput input() throws JsonProcessingException {
    String document = environment.get(DOCUMENT);
    if (document == null) {
      throw new IllegalStateException(DOCUMENT + " is not set");
    }
    return parse(document);
  }

  private static StepInput parse(String document) {
    try {
      return Json.mapper().readValue(document, StepInput.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(DOCUMENT + " is wrong: " + e.getOriginalMessage(), e);
    }
  }

  private Step<?, ?> step(String name) {
    return steps.stream()
        .filter(step -> step.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("this program has no step " + name));
  }

  private Optional<byte[]> earlierResult(URI resultFile) throws IOException {
    try (InputStream in = store.read(resultFile)) {
      return Optional.of(in.readAllBytes());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private <P, R> byte[] compute(Step<P, R> step, StepContext context, URI resultFile)
      throws IOException {
    R result = step.run(context, parameters(step, context));
    byte[] message = StepMessage.result(result);
    store.write(resultFile, out -> out.write(message));
    return message;
  }

  private static <P> P parameters(Step<P, ?> step, StepContext context) {
    try {
      return Json.mapper().treeToValue(context.input().parameters(), step.parameterType());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "the parameters of " + step.name() + " are wrong: " + e.getOriginalMessage(), e);
    }
  }

  private int fail(Throwable thrown) {
    StepFailure failure = StepFailure.of(thrown);
    LOG.error("{}", failure.sentence(), thrown);
    try {
      end(StepMessage.failure(failure.sentence()));
    } catch (IOException e) {
      LOG.error("the termination message could not be written", e);
    }
    return failure.exitCode();
  }

  private void end(byte[] message) throws IOException {
    LOG.info("{}", new String(message, UTF_8));
    Files.write(
        Path.of(environment.getOrDefault(TERMINATION_LOG, "/dev/termination-log")), message);
  }
}
