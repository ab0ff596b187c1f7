package io.plumbline.operator.workload;

import io.plumbline.operator.step.StepDocument;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The labels by which a LabelingJob's Jobs and pods are found. */
public final class Labels {
  public static final String JOB = "labeling.plumbline.io/job";
  public static final String ITERATION = "labeling.plumbline.io/iteration";
  public static final String STEP = "labeling.plumbline.io/step";
  public static final String MANAGED_BY = "app.kubernetes.io/managed-by";
  public static final String OPERATOR = "plumbline-operator";

  /** Kueue admits a Job with it: it suspends the Job, and lets it go when there is quota. */
  static final String QUEUE = "kueue.x-k8s.io/queue-name";

  /** Selects the Jobs of this operator. */
  public static final String SELECTOR = MANAGED_BY + "=" + OPERATOR;

  /** Tells the pods of a step's Job. */
  public static final Set<String> OF_STEP = Set.of(JOB, ITERATION, STEP);

  private Labels() {}

  static Map<String, String> of(StepDocument document) {
    Map<String, String> labels = new TreeMap<>();
    labels.put("app.kubernetes.io/name", "plumbline");
    labels.put("app.kubernetes.io/component", document.step().word());
    labels.put("app.kubernetes.io/part-of", "plumbline");
    labels.put(MANAGED_BY, OPERATOR);
    labels.put(JOB, document.plan().identity().name());
    labels.put(ITERATION, Integer.toString(document.iteration()));
    labels.put(STEP, document.step().word());
    return labels;
  }
}
