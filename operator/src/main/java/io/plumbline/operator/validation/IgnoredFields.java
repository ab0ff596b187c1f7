package io.plumbline.operator.validation;

import io.plumbline.operator.api.v1alpha1.HumanTaskConfig;
import io.plumbline.operator.api.v1alpha1.LabelingJobAlgorithmsConfig;
import io.plumbline.operator.api.v1alpha1.LabelingJobAlgorithmsConfig.LabelingJobResourceConfig;
import io.plumbline.operator.api.v1alpha1.LabelingJobSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names the fields of a spec that Ground Truth has and a cluster has no use for. */
public final class IgnoredFields {
  private final List<String> names = new ArrayList<>();

  private IgnoredFields() {}

  public static List<String> of(LabelingJobSpec spec) {
    IgnoredFields fields = new IgnoredFields();
    fields.add("roleARN", spec.roleARN());
    fields.add("tags", spec.tags());
    fields.add("inputConfig.dataAttributes", spec.inputConfig().dataAttributes());
    fields.add("outputConfig.snsTopicARN", spec.outputConfig().snsTopicARN());
    fields.add(
        "labelingJobAlgorithmsConfig.labelingJobResourceConfig.vpcConfig",
        Optional.ofNullable(spec.labelingJobAlgorithmsConfig())
            .map(LabelingJobAlgorithmsConfig::labelingJobResourceConfig)
            .map(LabelingJobResourceConfig::vpcConfig)
            .orElse(null));
    fields.addOf(spec.humanTaskConfig());
    return List.copyOf(fields.names);
  }

  private void addOf(HumanTaskConfig people) {
    add("humanTaskConfig.uiConfig", people.uiConfig());
    add("humanTaskConfig.preHumanTaskLambdaARN", people.preHumanTaskLambdaARN());
    add("humanTaskConfig.annotationConsolidationConfig", people.annotationConsolidationConfig());
    add("humanTaskConfig.publicWorkforceTaskPrice", people.publicWorkforceTaskPrice());
  }

  private void add(String name, Object value) {
    if (value != null) {
      names.add(name);
    }
  }
}
