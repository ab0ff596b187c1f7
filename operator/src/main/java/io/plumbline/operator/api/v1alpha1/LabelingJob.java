package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn.Type;
import io.fabric8.crdv2.generator.v1.SchemaCustomizer;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** One dataset to be labelled by people and, if asked for, by an actively-learning model. */
@Group(LabelingJob.GROUP)
@Version(LabelingJob.VERSION)
@ShortNames("lj")
@AdditionalPrinterColumn(name = "Stage", jsonPath = ".status.stage", type = Type.STRING)
@AdditionalPrinterColumn(name = "Iteration", jsonPath = ".status.iteration", type = Type.INTEGER)
@AdditionalPrinterColumn(
    name = "Human",
    jsonPath = ".status.labelCounters.humanLabeled",
    type = Type.INTEGER)
@AdditionalPrinterColumn(
    name = "Machine",
    jsonPath = ".status.labelCounters.machineLabeled",
    type = Type.INTEGER)
@AdditionalPrinterColumn(
    name = "Unlabeled",
    jsonPath = ".status.labelCounters.unlabeled",
    type = Type.INTEGER)
@AdditionalPrinterColumn(
    name = "Complete",
    jsonPath = ".status.conditions[?(@.type==\"Complete\")].status",
    type = Type.STRING)
@AdditionalPrinterColumn(
    name = "Reason",
    jsonPath = ".status.failureReason",
    type = Type.STRING,
    priority = 1)
@AdditionalPrinterColumn(name = "Age", jsonPath = ".metadata.creationTimestamp", type = Type.DATE)
@ValidationRule(
    value = "size(self.metadata.name) <= 63",
    message = "the name of a LabelingJob must be at most 63 characters")
@SchemaCustomizer(
    value = KindDescription.class,
    input =
        "One dataset to be labelled by people and, if asked for, by a model that learns from them:"
            + " what Ground Truth's CreateLabelingJob asks for. The spec cannot be changed, but for"
            + " suspend, stop, stoppingConditions and ttlSecondsAfterFinished.")
public class LabelingJob extends CustomResource<LabelingJobSpec, LabelingJobStatus>
    implements Namespaced {
  public static final String GROUP = "labeling.plumbline.io";
  public static final String VERSION = "v1alpha1";

  private static final long serialVersionUID = 1L;

  @Override
  @Required
  @JsonPropertyDescription("What is to be labelled, by whom, how well, and when to stop.")
  public LabelingJobSpec getSpec() {
    return super.getSpec();
  }

  @Override
  @JsonPropertyDescription(
      "Where the job stands, and what has become of its objects; written by the operator only.")
  @Default("{\"observedGeneration\": -1}")
  public LabelingJobStatus getStatus() {
    return super.getStatus();
  }
}
