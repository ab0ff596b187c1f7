package io.plumbline.operator.api.v1alpha1;

/**
 * The CEL rules that hold an accepted spec: everything but suspend, stop, stoppingConditions and
 * the time to live.
 */
final class Immutable {
  static final String MESSAGE =
      "only suspend, stop, stoppingConditions and ttlSecondsAfterFinished can be changed; create a"
          + " new LabelingJob";

  static final String FIRST =
      "has(self.labelingJobName) == has(oldSelf.labelingJobName) && (!has(self.labelingJobName) ||"
          + " self.labelingJobName == oldSelf.labelingJobName) && has(self.labelCategoryConfigS3URI) =="
          + " has(oldSelf.labelCategoryConfigS3URI) && (!has(self.labelCategoryConfigS3URI) ||"
          + " self.labelCategoryConfigS3URI == oldSelf.labelCategoryConfigS3URI) &&"
          + " has(self.labelCategories) == has(oldSelf.labelCategories) && (!has(self.labelCategories)"
          + " || self.labelCategories == oldSelf.labelCategories) &&"
          + " has(self.labelingJobAlgorithmsConfig) == has(oldSelf.labelingJobAlgorithmsConfig) &&"
          + " (!has(self.labelingJobAlgorithmsConfig) || self.labelingJobAlgorithmsConfig =="
          + " oldSelf.labelingJobAlgorithmsConfig) && has(self.taskType) == has(oldSelf.taskType) &&"
          + " (!has(self.taskType) || self.taskType == oldSelf.taskType) && has(self.workteamRef) =="
          + " has(oldSelf.workteamRef) && (!has(self.workteamRef) || self.workteamRef =="
          + " oldSelf.workteamRef)";

  static final String SECOND =
      "has(self.targetQuality) == has(oldSelf.targetQuality) && (!has(self.targetQuality) ||"
          + " self.targetQuality == oldSelf.targetQuality) && has(self.seed) == has(oldSelf.seed) &&"
          + " (!has(self.seed) || self.seed == oldSelf.seed) && has(self.minimumObjectCount) =="
          + " has(oldSelf.minimumObjectCount) && (!has(self.minimumObjectCount) ||"
          + " self.minimumObjectCount == oldSelf.minimumObjectCount) && has(self.model) =="
          + " has(oldSelf.model) && (!has(self.model) || self.model == oldSelf.model) &&"
          + " has(self.trainingPool) == has(oldSelf.trainingPool) && (!has(self.trainingPool) ||"
          + " self.trainingPool == oldSelf.trainingPool) && has(self.inferencePool) =="
          + " has(oldSelf.inferencePool) && (!has(self.inferencePool) || self.inferencePool =="
          + " oldSelf.inferencePool) && has(self.serviceAccountName) =="
          + " has(oldSelf.serviceAccountName) && (!has(self.serviceAccountName) ||"
          + " self.serviceAccountName == oldSelf.serviceAccountName) && has(self.roleARN) =="
          + " has(oldSelf.roleARN) && (!has(self.roleARN) || self.roleARN == oldSelf.roleARN) &&"
          + " has(self.tags) == has(oldSelf.tags) && (!has(self.tags) || self.tags == oldSelf.tags)";

  private Immutable() {}
}
