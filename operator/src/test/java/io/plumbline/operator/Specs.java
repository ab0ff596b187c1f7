package io.plumbline.operator;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.Workteam;

/** Resources as users write them. */
public final class Specs {
  private Specs() {}

  /** A sound job with a model. */
  public static LabelingJob birds() {
    return job("");
  }

  /**
   * The sound job with more fields.
   *
   * @param more YAML lines below {@code spec}, indented by two
   */
  public static LabelingJob job(String more) {
    LabelingJob job =
        Serialization.unmarshal(
            """
            apiVersion: labeling.plumbline.io/v1alpha1
            kind: LabelingJob
            metadata: {name: birds, namespace: default, uid: u-1, generation: 1}
            spec:
              taskType: ImageClassification
              labelAttributeName: species
              inputConfig: {dataSource: {s3DataSource: {manifestS3URI: "s3://in/birds.manifest"}}}
              outputConfig: {s3OutputPath: "s3://out"}
              labelCategories: [{label: owl}, {label: wren}]
              workteamRef: {name: birders}
              humanTaskConfig: {taskTitle: Name the bird, taskDescription: Choose the species, maxConcurrentTaskCount: 200}
              labelingJobAlgorithmsConfig: {}
              seed: 7
            """
                + more,
            LabelingJob.class);
    return job;
  }

  /** The team that the jobs refer to. */
  public static Workteam birders() {
    return Serialization.unmarshal(
        """
        apiVersion: labeling.plumbline.io/v1alpha1
        kind: Workteam
        metadata: {name: birders, namespace: default}
        spec:
          simulated: {truthAttribute: truth, workers: [{name: ann, errorRate: "0.05"}]}
        """,
        Workteam.class);
  }
}
