package io.plumbline.operator.storage;

import io.fabric8.kubernetes.api.model.Quantity;
import io.plumbline.operator.api.v1alpha1.Scratch;
import io.plumbline.operator.plan.JobPlan;
import io.plumbline.operator.plan.PoolPlan;
import io.plumbline.operator.step.StepName;
import io.plumbline.operator.storage.VolumesNotEncrypted.Reason;
import java.util.Optional;

/**
 * Gives the pods that train and predict volumes that are encrypted with the job's key, if it names
 * one. The other steps keep no data on a disk; of them only the first checks, so that a job does
 * not stop halfway for want of a StorageClass.
 */
public final class VolumeEncryption {
  /** The volume of a pool that asks for none. */
  public static final String SIZE = "50Gi";

  static final String FIELD =
      "spec.labelingJobAlgorithmsConfig.labelingJobResourceConfig.volumeKMSKeyID";

  private final EncryptedClasses classes;

  /**
   * @param cluster nothing where the operator has no rights on the cluster's StorageClasses
   */
  public VolumeEncryption(EncryptionConfig config, Optional<StorageClasses> cluster) {
    this.classes = new EncryptedClasses(config, cluster);
  }

  /**
   * The plan by which a step's Job is built.
   *
   * @throws VolumesNotEncrypted where no StorageClass is there that the volumes may come from
   */
  public JobPlan plan(StepName step, JobPlan asked) throws VolumesNotEncrypted {
    Optional<KmsKey> key = asked.pods().volumeKey().map(KmsKey::new);
    return key.isPresent() && isConcerned(step) ? encrypted(asked, key.get()) : asked;
  }

  private static boolean isConcerned(StepName step) {
    return switch (step) {
      case PREPARE, TRAIN, TRANSFORM -> true;
      case SAMPLE, CONSOLIDATE, CALIBRATE, DECIDE, ASSEMBLE -> false;
    };
  }

  private JobPlan encrypted(JobPlan asked, KmsKey key) throws VolumesNotEncrypted {
    JobPlan.Pods pods = asked.pods();
    return asked.withPools(
        encrypted(pods.training(), "trainingPool", key),
        encrypted(pods.inference(), "inferencePool", key));
  }

  private PoolPlan encrypted(PoolPlan pool, String field, KmsKey key) throws VolumesNotEncrypted {
    Optional<String> named = pool.scratch().map(Scratch::storageClassName);
    if (named.isPresent() && !classes.encrypts(named.get(), key)) {
      throw contradiction(field, named.get(), key);
    }
    String name = named.isPresent() ? named.get() : found(key);
    Quantity size = pool.scratch().map(Scratch::size).orElseGet(() -> Quantity.parse(SIZE));
    return pool.withScratch(new Scratch(name, size));
  }

  private String found(KmsKey key) throws VolumesNotEncrypted {
    return classes.find(key).orElseThrow(() -> new VolumesNotEncrypted(Reason.NO_CLASS, none(key)));
  }

  private String none(KmsKey key) {
    String remedy =
        classes.seesCluster()
            ? "add one whose parameters are encrypted: \"true\" and kmsKeyId, or name one"
            : "name one";
    return "No StorageClass is known to encrypt with %s, as %s asks: %s in the chart's storage.encryptedClasses, and the job goes on."
        .formatted(key.name(), FIELD, remedy);
  }

  private static VolumesNotEncrypted contradiction(String pool, String name, KmsKey key) {
    return new VolumesNotEncrypted(
        Reason.OTHER_CLASS,
        "The StorageClass %s of spec.%s.scratch.storageClassName is not known to encrypt with %s, as %s asks: if it does, name it in the chart's storage.encryptedClasses; if not, create a new LabelingJob without one of the two fields."
            .formatted(name, pool, key.name(), FIELD));
  }
}
