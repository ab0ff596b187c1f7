package io.plumbline.operator.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.plumbline.operator.Specs;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.condition.ConditionType;
import io.plumbline.operator.condition.Fact;
import io.plumbline.operator.event.EventNote;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EncryptedVolumesTest extends StagesFixture {
  private static final String KEY = "alias/birds";

  @BeforeEach
  void askForAKey() {
    String yaml = Serialization.asYaml(Specs.birds());
    job =
        Serialization.unmarshal(
            yaml.replace(
                "labelingJobAlgorithmsConfig: {}",
                "labelingJobAlgorithmsConfig: {labelingJobResourceConfig: {volumeKMSKeyID: "
                    + KEY
                    + "}}"),
            LabelingJob.class);
  }

  @Test
  void a_job_without_a_class_for_its_key_waits_and_goes_on_once_there_is_one() {
    move();
    move();

    assertThat(status.stage()).isEqualTo(Stage.PREPARING);
    assertThat(cluster.jobNames()).isEmpty();
    assertThat(encrypted()).extracting(Fact::truth).isEqualTo(Fact.Truth.FALSE);
    assertThat(encrypted().reason()).isEqualTo("NoEncryptedClass");
    assertThat(encrypted().message())
        .contains("spec.labelingJobAlgorithmsConfig.labelingJobResourceConfig.volumeKMSKeyID");
    assertThat(last.events())
        .containsExactly(EventNote.warning("VolumesNotEncrypted", encrypted().message()));
    assertThat(last.again()).isPresent();

    storageClasses.add("secret", KEY);
    move();

    assertThat(cluster.jobNames()).containsExactly("birds-0-prepare");
    assertThat(encrypted().truth()).isEqualTo(Fact.Truth.TRUE);
    assertThat(encrypted().message())
        .isEqualTo("The volumes of training and inference are encrypted with alias/birds.");
  }

  @Test
  void training_gets_a_volume_of_the_class_and_is_not_run_when_that_is_gone() {
    storageClasses.add("secret", KEY);
    toTraining();
    storageClasses.there.clear();
    move();
    assertThat(cluster.jobNames()).doesNotContain("birds-1-train");

    storageClasses.add("secret", KEY);
    move();

    assertThat(claim("birds-1-train").getStorageClassName()).isEqualTo("secret");
    assertThat(claim("birds-1-train").getResources().getRequests().get("storage"))
        .hasToString("50Gi");
  }

  @Test
  void a_job_without_a_key_says_nothing_of_it() {
    job = Specs.birds();
    move();
    move();

    assertThat(cluster.jobNames()).containsExactly("birds-0-prepare");
    assertThat(find()).isEmpty();
  }

  private Fact encrypted() {
    return find().orElseThrow();
  }

  private Optional<Fact> find() {
    return last.facts().stream()
        .filter(fact -> fact.type() == ConditionType.VOLUMES_ENCRYPTED)
        .findFirst();
  }

  private PersistentVolumeClaimSpec claim(String name) {
    return cluster
        .job(name)
        .getSpec()
        .getTemplate()
        .getSpec()
        .getVolumes()
        .get(0)
        .getEphemeral()
        .getVolumeClaimTemplate()
        .getSpec();
  }
}
