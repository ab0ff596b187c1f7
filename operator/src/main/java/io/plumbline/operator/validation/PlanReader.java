package io.plumbline.operator.validation;

import io.plumbline.operator.api.v1alpha1.HumanTaskConfig;
import io.plumbline.operator.api.v1alpha1.InferencePool;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.LabelingJobAlgorithmsConfig;
import io.plumbline.operator.api.v1alpha1.LabelingJobAlgorithmsConfig.LabelingJobResourceConfig;
import io.plumbline.operator.api.v1alpha1.LabelingJobSpec;
import io.plumbline.operator.api.v1alpha1.LabelingJobSpec.LabelCategory;
import io.plumbline.operator.api.v1alpha1.LabelingJobSpec.ModelSource;
import io.plumbline.operator.api.v1alpha1.StoppingConditions;
import io.plumbline.operator.api.v1alpha1.TargetQuality;
import io.plumbline.operator.api.v1alpha1.TaskType;
import io.plumbline.operator.plan.JobPlan;
import io.plumbline.operator.plan.JobPlan.Automation;
import io.plumbline.operator.plan.ModelArn;
import io.plumbline.operator.plan.PoolPlan;
import io.plumbline.operator.plan.Seed;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns a sound spec into a plan; the defaults are the schema's, and those of the task type. */
final class PlanReader {
  private static final int LIFETIME_SECONDS = 864_000;
  private static final int BATCH = 1000;
  private static final int MINIMUM_OBJECTS = 1250;
  private static final double CONFIDENCE = 0.95;
  private static final String GOLD_SHARE = "0.05";

  private PlanReader() {}

  static JobPlan read(LabelingJob job) {
    LabelingJobSpec spec = job.getSpec();
    JobPlan.Identity identity =
        new JobPlan.Identity(
            job.getMetadata().getName(),
            job.getMetadata().getNamespace(),
            job.getMetadata().getUid());
    TaskType task = new TaskTypes(spec).find().orElseThrow();
    TaskDefaults defaults = TaskDefaults.of(task);
    return new JobPlan(
        identity,
        task,
        spec.labelAttributeName(),
        root(spec, identity),
        input(spec),
        spec.labelingJobAlgorithmsConfig() == null ? Automation.PEOPLE_ONLY : Automation.AUTOMATED,
        quality(Optional.ofNullable(spec.targetQuality()), defaults),
        Optional.ofNullable(spec.seed()).orElseGet(() -> Seed.of(identity.uid())),
        limits(spec),
        model(spec),
        people(spec, defaults),
        pods(spec));
  }

  private static String root(LabelingJobSpec spec, JobPlan.Identity identity) {
    String path = spec.outputConfig().s3OutputPath();
    String name = Optional.ofNullable(spec.labelingJobName()).orElse(identity.name());
    return (path.endsWith("/") ? path : path + "/") + name + "/";
  }

  private static JobPlan.Input input(LabelingJobSpec spec) {
    return new JobPlan.Input(
        spec.inputConfig().dataSource().s3DataSource().manifestS3URI(),
        Optional.ofNullable(spec.labelCategories())
            .map(categories -> categories.stream().map(LabelCategory::label).toList()),
        Optional.ofNullable(spec.labelCategoryConfigS3URI()),
        Optional.ofNullable(spec.outputConfig().kmsKeyID()).filter(key -> !key.isBlank()),
        Optional.ofNullable(spec.minimumObjectCount()).orElse(MINIMUM_OBJECTS));
  }

  private static JobPlan.Quality quality(Optional<TargetQuality> quality, TaskDefaults defaults) {
    return new JobPlan.Quality(
        quality.map(TargetQuality::minimum).map(Double::valueOf).orElse(defaults.quality()),
        quality.map(TargetQuality::confidence).map(Double::valueOf).orElse(CONFIDENCE),
        quality.map(TargetQuality::maxLooks).orElse(1));
  }

  private static JobPlan.Limits limits(LabelingJobSpec spec) {
    Optional<StoppingConditions> stopping = Optional.ofNullable(spec.stoppingConditions());
    return new JobPlan.Limits(
        Optional.ofNullable(spec.humanTaskConfig().maxConcurrentTaskCount()).orElse(BATCH),
        stopping
            .map(StoppingConditions::maxHumanLabeledObjectCount)
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty()),
        stopping.map(StoppingConditions::maxPercentageOfInputDatasetLabeled).orElse(100));
  }

  private static JobPlan.Model model(LabelingJobSpec spec) {
    Optional<ModelSource> source = Optional.ofNullable(spec.model());
    return new JobPlan.Model(
        source.map(ModelSource::backboneURI),
        source.map(ModelSource::tokenizerURI),
        Optional.ofNullable(spec.labelingJobAlgorithmsConfig())
            .map(LabelingJobAlgorithmsConfig::initialActiveLearningModelARN)
            .flatMap(ModelArn::archiveOf));
  }

  private static JobPlan.People people(LabelingJobSpec spec, TaskDefaults defaults) {
    HumanTaskConfig people = spec.humanTaskConfig();
    return new JobPlan.People(
        PeopleRules.team(spec).orElseThrow(),
        people.taskTitle(),
        people.taskDescription(),
        instructions(Optional.ofNullable(people.instructions())),
        Optional.ofNullable(people.taskKeywords()).orElse(List.of()),
        Optional.ofNullable(people.numberOfHumanWorkersPerDataObject())
            .orElse(defaults.workersPerObject()),
        Optional.ofNullable(people.taskTimeLimitInSeconds()).orElse(defaults.taskSeconds()),
        Optional.ofNullable(people.taskAvailabilityLifetimeInSeconds()).orElse(LIFETIME_SECONDS),
        Optional.ofNullable(people.dynamicOverlap())
            .map(HumanTaskConfig.DynamicOverlap::maxWorkersPerDataObject)
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty()),
        Optional.ofNullable(people.gold()).map(PlanReader::gold));
  }

  private static JobPlan.Gold gold(HumanTaskConfig.Gold gold) {
    return new JobPlan.Gold(
        gold.manifestS3URI(),
        gold.attribute(),
        Optional.ofNullable(gold.share()).orElse(GOLD_SHARE));
  }

  private static JobPlan.Instructions instructions(Optional<HumanTaskConfig.Instructions> given) {
    return new JobPlan.Instructions(
        given.map(HumanTaskConfig.Instructions::shortText),
        given.map(HumanTaskConfig.Instructions::full));
  }

  private static JobPlan.Pods pods(LabelingJobSpec spec) {
    Optional<InferencePool> inference = Optional.ofNullable(spec.inferencePool());
    return new JobPlan.Pods(
        PoolPlan.of(Optional.ofNullable(spec.trainingPool())),
        PoolPlan.of(inference),
        inference.map(InferencePool::shards).orElse(1),
        Optional.ofNullable(spec.serviceAccountName()),
        Optional.ofNullable(spec.labelingJobAlgorithmsConfig())
            .map(LabelingJobAlgorithmsConfig::labelingJobResourceConfig)
            .map(LabelingJobResourceConfig::volumeKMSKeyID)
            .filter(key -> !key.isBlank()));
  }
}
