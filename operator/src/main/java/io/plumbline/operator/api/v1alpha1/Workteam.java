package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn.Type;
import io.fabric8.crdv2.generator.v1.SchemaCustomizer;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** Who labels. */
@Group(LabelingJob.GROUP)
@Version(LabelingJob.VERSION)
@ShortNames("wt")
@AdditionalPrinterColumn(name = "Description", jsonPath = ".spec.description", type = Type.STRING)
@AdditionalPrinterColumn(name = "Age", jsonPath = ".metadata.creationTimestamp", type = Type.DATE)
@SchemaCustomizer(
    value = KindDescription.class,
    input =
        "Who labels: LabelingJobs in the same namespace name it. What Ground Truth calls a work"
            + " team.")
public class Workteam extends CustomResource<WorkteamSpec, WorkteamStatus> implements Namespaced {
  private static final long serialVersionUID = 1L;

  @Override
  @Required
  @JsonPropertyDescription(
      "The people, by their backends: portal for people, simulated for trials, or both; or"
          + " labelStudio alone.")
  public WorkteamSpec getSpec() {
    return super.getSpec();
  }

  @Override
  @JsonPropertyDescription("What the operator last saw of the team; written by the operator only.")
  public WorkteamStatus getStatus() {
    return super.getStatus();
  }
}
