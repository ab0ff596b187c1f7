package io.plumbline.operator.api.v1alpha1;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn.Type;
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
public class Workteam extends CustomResource<WorkteamSpec, WorkteamStatus> implements Namespaced {
  private static final long serialVersionUID = 1L;

  @Override
  @Required
  public WorkteamSpec getSpec() {
    return super.getSpec();
  }
}
