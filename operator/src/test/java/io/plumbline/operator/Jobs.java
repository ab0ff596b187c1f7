package io.plumbline.operator;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.TaskType;
import io.plumbline.operator.plan.JobPlan;
import io.plumbline.operator.validation.SpecValidator;
import io.plumbline.operator.validation.Verdict;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** LabelingJobs for tests, from YAML as people write it. */
public final class Jobs {
  /** A sound spec, indented as under {@code spec:}. */
  public static final String SPEC =
      """
        labelAttributeName: species
        taskType: ImageClassification
        inputConfig: {dataSource: {s3DataSource: {manifestS3URI: s3://data/in.manifest}}}
        outputConfig: {s3OutputPath: s3://out}
        labelCategories: [{label: cat}, {label: owl}]
        workteamRef: {name: birders}
        humanTaskConfig:
          taskTitle: Name the bird
          taskDescription: Choose the species
          maxConcurrentTaskCount: 500
      """;

  /** Asks for automated labeling. */
  public static final String AUTOMATED = "  labelingJobAlgorithmsConfig: {}\n";

  private Jobs() {}

  /** The sound spec for a task type; the labels of masks are files, and their key says so. */
  public static String spec(TaskType task) {
    String attribute = task == TaskType.SEMANTIC_SEGMENTATION ? "species-ref" : "species";
    return SPEC.replace("taskType: ImageClassification", "taskType: " + task.jsonName())
        .replace("labelAttributeName: species", "labelAttributeName: " + attribute);
  }

  /** The sound spec for a task type, with this many labels. */
  public static String spec(TaskType task, int labels) {
    String categories =
        IntStream.range(0, labels)
            .mapToObj(index -> "{label: l" + index + "}")
            .collect(Collectors.joining(", "));
    return spec(task).replace("{label: cat}, {label: owl}", categories);
  }

  /** The job birds with this spec. */
  public static LabelingJob job(String spec) {
    return Serialization.unmarshal(
        """
        apiVersion: labeling.plumbline.io/v1alpha1
        kind: LabelingJob
        metadata: {name: birds, namespace: default, uid: 0d6f1c1e-0000-4000-8000-000000000001, generation: 1}
        spec:
        """
            + spec,
        LabelingJob.class);
  }

  public static JobPlan plan(String spec) {
    Verdict verdict = new SpecValidator().check(job(spec));
    if (verdict instanceof Verdict.Accepted accepted) {
      return accepted.plan();
    }
    throw new AssertionError(verdict.toString());
  }
}
