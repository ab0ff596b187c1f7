package io.plumbline.operator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.TaskType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people copy from the examples and documents, and what they read about task types, holds. */
class DocumentedTest {
  private static final Path ROOT = Path.of("..");
  private static final Path TASK_TYPES = ROOT.resolve("docs/task-types.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");

  private static SchemaRules rules;

  @BeforeAll
  static void read() throws IOException {
    rules = SchemaRules.read();
  }

  static List<Named<LabelingJob>> samples() throws IOException {
    List<Named<LabelingJob>> jobs = new ArrayList<>();
    for (Path page : List.of(ROOT.resolve("README.md"), TASK_TYPES)) {
      BLOCK
          .matcher(Files.readString(page))
          .results()
          .forEach(each -> add(jobs, page, each.group(1)));
    }
    try (Stream<Path> examples = Files.list(ROOT.resolve("examples"))) {
      for (Path file : examples.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        add(jobs, file, Files.readString(file));
      }
    }
    return jobs;
  }

  private static void add(List<Named<LabelingJob>> jobs, Path file, String yaml) {
    Stream.of(yaml.split("(?m)^---$"))
        .filter(document -> document.contains("kind: LabelingJob"))
        .map(document -> document.replaceAll("\\$\\{(DATASET|OUTPUT)}", "file:///data/"))
        .map(document -> Serialization.unmarshal(document, LabelingJob.class))
        .forEach(job -> jobs.add(Named.of(file + " " + job.getMetadata().getName(), applied(job))));
  }

  /** As an API server has it. */
  private static LabelingJob applied(LabelingJob job) {
    job.getMetadata().setUid("0d6f1c1e-0000-4000-8000-000000000001");
    return job;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void each_sample_is_accepted(LabelingJob job) {
    assertThat(new SpecValidator().check(job)).isInstanceOf(Verdict.Accepted.class);
    assertThat(rules.broken(job.getSpec())).isEmpty();
  }

  @Test
  void the_samples_have_every_task_type() throws IOException {
    assertThat(samples())
        .extracting(job -> job.getPayload().getSpec().taskType())
        .contains(TaskType.values());
  }

  @Test
  void the_table_of_task_types_is_that_of_the_operator() throws IOException {
    assertThat(Files.readString(TASK_TYPES))
        .contains(
            row("", task -> "`" + task.jsonName() + "`"),
            row("labels", task -> labels(TaskLimits.of(task))),
            row("default of `targetQuality.minimum`", task -> TaskDefaults.of(task).quality()),
            row(
                "default of `numberOfHumanWorkersPerDataObject`",
                task -> TaskDefaults.of(task).workersPerObject()),
            row("default of `taskTimeLimitInSeconds`", task -> TaskDefaults.of(task).taskSeconds()),
            row("Ground Truth's algorithm ends in", task -> "`/" + task.algorithm() + "`"),
            row("its Lambda functions end in", task -> "`-" + task.lambda() + "`"));
  }

  private static String labels(TaskLimits limits) {
    return limits.fewestLabels() + " to " + limits.mostLabels();
  }

  private static String row(String title, Function<TaskType, Object> value) {
    return Stream.concat(Stream.of(title), Stream.of(TaskType.values()).map(value))
        .map(Object::toString)
        .collect(Collectors.joining(" | ", "| ", " |\n"))
        .replace("|  |", "| |");
  }
}
