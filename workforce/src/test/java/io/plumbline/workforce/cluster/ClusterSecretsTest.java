package io.plumbline.workforce.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.workforce.fixture.FakeSecrets;
import io.plumbline.workforce.secret.SecretContent;
import io.plumbline.workforce.secret.SecretProblem;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClusterSecretsTest {
  private FakeSecrets cluster;
  private ClusterSecrets secrets;

  @BeforeEach
  void start() {
    cluster = FakeSecrets.start();
    secrets = new ClusterSecrets(Optional.of(cluster.client()));
  }

  @AfterEach
  void stop() {
    secrets.close();
    cluster.close();
  }

  @Test
  void a_secret_is_read_with_the_accounts_token_and_tells_nothing_by_accident() throws Exception {
    cluster.put("team-a", "studio", Map.of("token", "abc\n"));

    SecretContent content = secrets.read("team-a", "studio");
    assertThat(content.text("token")).isEqualTo("abc");
    assertThat(content).hasToString("the content of the Secret studio in namespace team-a");
    assertThatThrownBy(() -> content.text("other"))
        .hasMessage("the Secret studio in namespace team-a has no key \"other\"");
  }

  @Test
  void what_cannot_be_read_is_said_in_a_sentence() {
    refused("team-a", "there is no Secret studio in namespace team-a");
    cluster.forbid("team-a", "studio");
    refused(
        "team-a",
        "the workforce service may not read the Secret studio in namespace team-a: give its service"
            + " account the right to get it");
    secrets.close();
    secrets = new ClusterSecrets(Optional.of(cluster.client("another")));
    refused(
        "team-a",
        "the workforce service may not read the Secret studio in namespace team-a: give its service"
            + " account the right to get it");
  }

  @Test
  void no_name_leads_out_of_its_namespace() {
    refused("a/../../b", "no cluster can have a Secret studio in namespace a/../../b");
    assertThat(cluster.reads()).isZero();
  }

  @Test
  void without_a_token_there_is_no_secret() {
    secrets.close();
    secrets = new ClusterSecrets(Optional.empty());
    refused(
        "team-a",
        "the workforce service has no service account's token to read the Secret studio in"
            + " namespace team-a with: this installation has Label Studio turned off");
  }

  private void refused(String namespace, String sentence) {
    assertThatThrownBy(() -> secrets.read(namespace, "studio"))
        .isInstanceOf(SecretProblem.class)
        .hasMessage(sentence);
  }
}
