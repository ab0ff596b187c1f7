package io.plumbline.operator.workload;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.plumbline.operator.step.StepDocument;
import io.plumbline.operator.storage.VolumeEncryption;
import io.plumbline.operator.storage.VolumesNotEncrypted;

/** Builds the Job of a step, with volumes that are encrypted as the LabelingJob asks. */
public final class StepJobFactory {
  private final StepJob builder;
  private final VolumeEncryption encryption;

  public StepJobFactory(StepJob builder, VolumeEncryption encryption) {
    this.builder = builder;
    this.encryption = encryption;
  }

  /**
   * The Job.
   *
   * @throws VolumesNotEncrypted where no StorageClass is there that its volumes may come from
   */
  public Job build(StepDocument document) throws VolumesNotEncrypted {
    return builder.build(document.withPlan(encryption.plan(document.step(), document.plan())));
  }
}
