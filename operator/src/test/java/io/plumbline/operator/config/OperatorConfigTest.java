package io.plumbline.operator.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.operator.placement.PlacementConfig;
import io.plumbline.operator.storage.ClassTemplate;
import io.plumbline.operator.storage.EncryptedClass;
import io.plumbline.operator.storage.EncryptionConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorConfigTest {
  @Test
  void an_empty_environment_gives_the_defaults() {
    OperatorConfig config = OperatorConfig.fromEnvironment(Map.of());

    assertThat(config.workforce()).hasToString("http://plumbline-workforce:8080/");
    assertThat(config.poll()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.namespaces()).isEmpty();
    assertThat(config.steps().secret()).isEmpty();
  }

  @Test
  void every_variable_is_read() {
    OperatorConfig config =
        OperatorConfig.fromEnvironment(
            Map.of(
                "PLUMBLINE_IMAGE_TRAINER", "registry/trainer:1",
                "PLUMBLINE_WORKFORCE_URL", "http://127.0.0.1:9000",
                "PLUMBLINE_STEP_ENV", "{\"AWS_REGION\": \"eu-west-1\"}",
                "PLUMBLINE_STEP_ENV_SECRET", "s3-key",
                "PLUMBLINE_WATCH_NAMESPACES", "a, b,",
                "PLUMBLINE_POLL_SECONDS", "0.5",
                "PLUMBLINE_HEALTH_PORT", "0"));

    assertThat(config.steps().images().trainer()).isEqualTo("registry/trainer:1");
    assertThat(config.workforce()).hasToString("http://127.0.0.1:9000/");
    assertThat(config.steps().environment()).containsExactly(Map.entry("AWS_REGION", "eu-west-1"));
    assertThat(config.steps().secret()).contains("s3-key");
    assertThat(config.namespaces()).containsExactlyInAnyOrder("a", "b");
    assertThat(config.poll()).isEqualTo(Duration.ofMillis(500));
    assertThat(config.port()).isZero();
  }

  @Test
  void a_clusters_node_pools_are_read_and_their_parts_may_be_left_out() {
    OperatorConfig config =
        OperatorConfig.fromEnvironment(
            Map.of(
                "PLUMBLINE_PLACEMENT_DEFAULTS",
                "GroundTruth",
                "PLUMBLINE_REGION",
                "ap-south-1",
                "PLUMBLINE_PLACEMENT",
                """
                {"p3.2xlarge": {"nodeSelector": {"pool": "gpu"}, "tolerations": [{"key": "gpu"}],
                                "resources": {"limits": {"nvidia.com/gpu": "1"}}},
                 "c5.xlarge": {}}
                """));

    PlacementConfig placement = config.steps().placement();
    assertThat(placement.defaults()).isEqualTo(PlacementConfig.Defaults.GROUND_TRUTH);
    assertThat(placement.region()).hasValue("ap-south-1");
    assertThat(placement.nodePools().get("p3.2xlarge").nodeSelector()).containsEntry("pool", "gpu");
    assertThat(placement.nodePools().get("p3.2xlarge").resources().orElseThrow().getLimits())
        .containsKey("nvidia.com/gpu");
    assertThat(placement.nodePools().get("c5.xlarge").resources()).isEmpty();
  }

  @Test
  void classes_that_encrypt_are_read_and_none_is_made_unless_asked() {
    assertThat(OperatorConfig.fromEnvironment(Map.of()).encryption())
        .isEqualTo(new EncryptionConfig(List.of(), Optional.empty()));

    EncryptionConfig encryption =
        OperatorConfig.fromEnvironment(
                Map.of(
                    "PLUMBLINE_ENCRYPTED_CLASSES",
                    "[{\"kmsKeyID\": \"alias/birds\", \"storageClassName\": \"secret\"}]",
                    "PLUMBLINE_CREATE_ENCRYPTED_CLASSES",
                    "{\"provisioner\": \"ebs.csi.aws.com\", \"keyParameter\": \"kmsKeyId\"}"))
            .encryption();

    assertThat(encryption.classes()).containsExactly(new EncryptedClass("alias/birds", "secret"));
    assertThat(encryption.template())
        .hasValue(new ClassTemplate("ebs.csi.aws.com", Map.of(), "kmsKeyId"));
  }

  @Test
  void replicas_elect_a_leader_in_their_namespace_by_their_pods_name() {
    OperatorConfig config =
        OperatorConfig.fromEnvironment(
            Map.of(
                "PLUMBLINE_LEADER_ELECTION", "true",
                "PLUMBLINE_NAMESPACE", "plumbline",
                "PLUMBLINE_POD_NAME", "operator-0"));

    assertThat(config.leadership())
        .hasValue(new OperatorConfig.Leadership("plumbline", "operator-0"));
  }

  @Test
  void an_election_needs_a_namespace_and_a_name() {
    assertThatThrownBy(
            () -> OperatorConfig.fromEnvironment(Map.of("PLUMBLINE_LEADER_ELECTION", "true")))
        .hasMessage("PLUMBLINE_NAMESPACE must be set where PLUMBLINE_LEADER_ELECTION is true.");
  }

  @ParameterizedTest
  @CsvSource({
    "PLUMBLINE_LEADER_ELECTION,perhaps",
    "PLUMBLINE_PLACEMENT,[1]",
    "PLUMBLINE_ENCRYPTED_CLASSES,'[{\"kmsKeyID\": \"k\"}]'",
    "PLUMBLINE_CREATE_ENCRYPTED_CLASSES,'{\"provisioner\": \"p\"}'",
    "PLUMBLINE_PLACEMENT_DEFAULTS,Somewhere",
    "PLUMBLINE_WORKFORCE_URL,nowhere",
    "PLUMBLINE_STEP_ENV,[1]",
    "PLUMBLINE_POLL_SECONDS,soon",
    "PLUMBLINE_POLL_SECONDS,0",
    "PLUMBLINE_CLEANUP_SECONDS,-1",
    "PLUMBLINE_HEALTH_PORT,http"
  })
  void a_wrong_value_is_refused_naming_the_variable_and_the_value(String name, String value) {
    assertThatThrownBy(() -> OperatorConfig.fromEnvironment(Map.of(name, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name)
        .hasMessageEndingWith(value + ".");
  }
}
