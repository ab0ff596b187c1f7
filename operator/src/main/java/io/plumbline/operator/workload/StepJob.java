package io.plumbline.operator.workload;

import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpecBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicy;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyBuilder;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.config.StepSettings;
import io.plumbline.operator.plan.JobPlan;
import io.plumbline.operator.step.StepDocument;
import io.plumbline.operator.step.StepName;
import java.util.Map;

/** Builds the Job of a step. Pure: the same document gives the same Job. */
public final class StepJob {
  /** The exit code by which a step says that the user's input is wrong (sysexits' EX_DATAERR). */
  public static final int INPUT_WRONG = 65;

  private static final int RETRIES = 6;
  private static final int KEPT_SECONDS = 7 * 24 * 3600;

  private final StepPod pod;

  public StepJob(StepSettings settings) {
    pod = new StepPod(settings);
  }

  public Job build(StepDocument document) {
    JobPlan.Identity identity = document.plan().identity();
    JobSpecBuilder spec =
        new JobSpecBuilder()
            .withPodReplacementPolicy("Failed")
            .withTtlSecondsAfterFinished(KEPT_SECONDS)
            .withPodFailurePolicy(failurePolicy())
            .withTemplate(pod.template(document));
    return new JobBuilder()
        .withNewMetadata()
        .withName(ChildName.of(identity.name(), document.iteration(), document.step()))
        .withNamespace(identity.namespace())
        .withLabels(labels(document))
        .withOwnerReferences(owner(identity))
        .endMetadata()
        .withSpec(sharded(spec, document).build())
        .build();
  }

  /** Each shard has its own retries: a shard on a bad node must not use up those of the others. */
  private static JobSpecBuilder sharded(JobSpecBuilder spec, StepDocument document) {
    int shards = document.plan().pods().shards();
    return document.step() == StepName.TRANSFORM
        ? spec.withCompletionMode("Indexed")
            .withCompletions(shards)
            .withParallelism(shards)
            .withBackoffLimitPerIndex(RETRIES)
        : spec.withBackoffLimit(RETRIES);
  }

  private static Map<String, String> labels(StepDocument document) {
    Map<String, String> labels = Labels.of(document);
    Pools.of(document).queue().ifPresent(queue -> labels.put(Labels.QUEUE, queue));
    return labels;
  }

  private static PodFailurePolicy failurePolicy() {
    return new PodFailurePolicyBuilder()
        .addNewRule()
        .withAction("FailJob")
        .withNewOnExitCodes()
        .withContainerName(StepPod.CONTAINER)
        .withOperator("In")
        .withValues(INPUT_WRONG)
        .endOnExitCodes()
        .endRule()
        .addNewRule()
        .withAction("Ignore")
        .addNewOnPodCondition("True", "DisruptionTarget")
        .endRule()
        .build();
  }

  private static OwnerReference owner(JobPlan.Identity identity) {
    return new OwnerReferenceBuilder()
        .withApiVersion(LabelingJob.GROUP + "/" + LabelingJob.VERSION)
        .withKind("LabelingJob")
        .withName(identity.name())
        .withUid(identity.uid())
        .withController(true)
        .withBlockOwnerDeletion(true)
        .build();
  }
}
