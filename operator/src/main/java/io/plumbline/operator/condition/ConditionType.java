package io.plumbline.operator.condition;

/** The aspects of a job's state that programs may rely on. */
public enum ConditionType {
  /** Kubernetes' kstatus: true until the spec is accepted, and no longer. */
  RECONCILING("Reconciling"),
  /** kstatus: true when only a person can help. */
  STALLED("Stalled"),
  /** As of a Job: the labels are there. */
  COMPLETE("Complete"),
  /** As of a Job: it ended without them. */
  FAILED("Failed"),
  SUSPENDED("Suspended"),
  /** A threshold meets the target with the confidence asked for. */
  CERTIFIED("Certified"),
  FIELDS_IGNORED("FieldsIgnored"),
  OBJECTS_REJECTED("ObjectsRejected"),
  /** Fewer objects than automated labeling does well with. */
  DATASET_SMALL("DatasetSmall"),
  STEP_RETRYING("StepRetrying"),
  PODS_WAITING("PodsWaiting"),
  /** Training and inference have volumes of the key that the job names; absent if it names none. */
  VOLUMES_ENCRYPTED("VolumesEncrypted"),
  /** People's answers wait for the store, which is tried again. */
  BATCH_HELD_UP("BatchHeldUp"),
  WORKFORCE_REACHABLE("WorkforceReachable"),
  WORKTEAM_FOUND("WorkteamFound");

  private final String word;

  ConditionType(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
