package io.plumbline.operator.validation;

import static io.plumbline.operator.api.v1alpha1.Limits.JOB_NAME;
import static io.plumbline.operator.api.v1alpha1.Limits.OBJECT_URI;
import static io.plumbline.operator.api.v1alpha1.Limits.PROBABILITY;
import static io.plumbline.operator.api.v1alpha1.Limits.RESOURCE_NAME;
import static io.plumbline.operator.api.v1alpha1.Limits.URI_LENGTH;

import io.plumbline.operator.api.v1alpha1.InferencePool;
import io.plumbline.operator.api.v1alpha1.InputConfig;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.LabelingJobAlgorithmsConfig;
import io.plumbline.operator.api.v1alpha1.LabelingJobSpec;
import io.plumbline.operator.api.v1alpha1.LabelingJobSpec.ModelSource;
import io.plumbline.operator.api.v1alpha1.StoppingConditions;
import io.plumbline.operator.api.v1alpha1.TargetQuality;
import io.plumbline.operator.plan.ModelArn;
import java.util.List;
import java.util.Optional;

/**
 * Checks a spec by the rules of its schema, CEL rules included: an API server that enforces them
 * never lets a violation get here, one that does not (a mock server, an older object) does.
 */
public final class SpecValidator {
  static final String URI_SHAPE = "an s3:// or file:/// URI of at most 1024 characters";

  /** The plan of a sound spec, or what is wrong with it. */
  public Verdict check(LabelingJob job) {
    Findings findings = new Findings();
    if (findings.present(job.getSpec(), "spec")) {
      check(job.getSpec(), findings);
    }
    List<String> sentences = findings.sentences();
    return sentences.isEmpty()
        ? new Verdict.Accepted(PlanReader.read(job))
        : new Verdict.Rejected(sentences);
  }

  private static void check(LabelingJobSpec spec, Findings findings) {
    names(spec, findings);
    places(spec, findings);
    LabelRules.check(spec, findings);
    new TaskTypes(spec).check(findings);
    PeopleRules.check(spec, findings);
    limits(spec, findings);
    quality(spec.targetQuality(), findings);
    model(spec, findings);
  }

  private static void names(LabelingJobSpec spec, Findings findings) {
    findings.text(
        spec.labelingJobName(),
        JOB_NAME,
        63,
        "spec.labelingJobName",
        "1 to 63 letters, digits and inner hyphens");
    findings.text(
        spec.serviceAccountName(),
        RESOURCE_NAME,
        253,
        "spec.serviceAccountName",
        "the name of a service account");
  }

  private static void places(LabelingJobSpec spec, Findings findings) {
    String manifest = "spec.inputConfig.dataSource.s3DataSource.manifestS3URI";
    String uri =
        Optional.ofNullable(spec.inputConfig())
            .map(InputConfig::dataSource)
            .map(InputConfig.DataSource::s3DataSource)
            .map(InputConfig.S3DataSource::manifestS3URI)
            .orElse(null);
    if (findings.present(uri, manifest)) {
      uri(uri, manifest, findings);
    }
    String output = spec.outputConfig() == null ? null : spec.outputConfig().s3OutputPath();
    if (findings.present(output, "spec.outputConfig.s3OutputPath")) {
      uri(output, "spec.outputConfig.s3OutputPath", findings);
    }
    uri(spec.labelCategoryConfigS3URI(), "spec.labelCategoryConfigS3URI", findings);
  }

  private static void uri(String value, String field, Findings findings) {
    findings.text(value, OBJECT_URI, URI_LENGTH, field, URI_SHAPE);
  }

  private static void limits(LabelingJobSpec spec, Findings findings) {
    StoppingConditions stopping = spec.stoppingConditions();
    if (stopping != null) {
      findings.atLeast(
          stopping.maxHumanLabeledObjectCount(),
          1,
          "spec.stoppingConditions.maxHumanLabeledObjectCount");
      findings.range(
          stopping.maxPercentageOfInputDatasetLabeled(),
          1,
          100,
          "spec.stoppingConditions.maxPercentageOfInputDatasetLabeled");
    }
    findings.atLeast(spec.minimumObjectCount(), 1, "spec.minimumObjectCount");
    findings.atLeast(spec.ttlSecondsAfterFinished(), 0, "spec.ttlSecondsAfterFinished");
    findings.range(
        Optional.ofNullable(spec.inferencePool()).map(InferencePool::shards).orElse(null),
        1,
        1000,
        "spec.inferencePool.shards");
  }

  private static void quality(TargetQuality quality, Findings findings) {
    if (quality != null) {
      probability(quality.minimum(), "spec.targetQuality.minimum", findings);
      probability(quality.confidence(), "spec.targetQuality.confidence", findings);
      findings.range(quality.maxLooks(), 1, 5, "spec.targetQuality.maxLooks");
    }
  }

  private static void probability(String value, String field, Findings findings) {
    String shape = "a decimal between 0 and 1, as in \"0.95\"";
    findings.text(value, PROBABILITY, 12, field, shape);
    findings.require(
        value == null || !value.matches("0(\\.0*)?"), field + " must be " + shape + ", but is 0.");
  }

  private static void model(LabelingJobSpec spec, Findings findings) {
    Optional<ModelSource> source = Optional.ofNullable(spec.model());
    uri(source.map(ModelSource::backboneURI).orElse(null), "spec.model.backboneURI", findings);
    uri(source.map(ModelSource::tokenizerURI).orElse(null), "spec.model.tokenizerURI", findings);
    Optional.ofNullable(spec.labelingJobAlgorithmsConfig())
        .map(LabelingJobAlgorithmsConfig::initialActiveLearningModelARN)
        .ifPresent(arn -> initialModel(arn, findings));
  }

  private static void initialModel(String arn, Findings findings) {
    String field = "spec.labelingJobAlgorithmsConfig.initialActiveLearningModelARN";
    Optional<String> archive = ModelArn.archiveOf(arn);
    findings.require(
        archive.isPresent(),
        field
            + " must be the finalActiveLearningModelARN of a LabelingJob; a model of AWS's own, "
            + arn
            + ", cannot be read.");
    archive.ifPresent(uri -> uri(uri, "The model of " + field, findings));
  }
}
