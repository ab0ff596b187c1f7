package io.plumbline.operator.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.plumbline.operator.Specs;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.Workteam;
import io.plumbline.operator.condition.Fact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelStudioTeamTest extends StagesFixture {
  @BeforeEach
  void moveToLabelStudio() {
    cluster.client().resource(Specs.birders()).delete();
    cluster.client().resource(studio()).create();
  }

  @Test
  void a_team_on_label_studio_gets_a_batch() {
    toLabeling();

    move();

    assertThat(workforce.calls).anyMatch(call -> call.startsWith("create"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dynamicOverlap: {maxWorkersPerDataObject: 5}",
        "gold: {manifestS3URI: s3://gold/g.manifest, attribute: truth}"
      })
  void what_label_studio_cannot_do_is_said_and_waited_for(String field) {
    job = with(field);
    toLabeling();

    move();

    assertThat(last.facts())
        .extracting(Fact::message)
        .anyMatch(sentence -> sentence.startsWith("The Workteam birders labels in Label Studio"));
    assertThat(workforce.calls).noneMatch(call -> call.startsWith("create"));
  }

  private static LabelingJob with(String field) {
    String yaml = Serialization.asYaml(Specs.birds());
    assertThat(yaml).contains("    taskTitle:");
    return Serialization.unmarshal(
        yaml.replace("    taskTitle:", "    " + field + "\n    taskTitle:"), LabelingJob.class);
  }

  private static Workteam studio() {
    return Serialization.unmarshal(
        """
        apiVersion: labeling.plumbline.io/v1alpha1
        kind: Workteam
        metadata: {name: birders, namespace: default}
        spec:
          labelStudio: {url: "https://studio.example.com", tokenSecret: {name: studio, key: token}}
        """,
        Workteam.class);
  }
}
