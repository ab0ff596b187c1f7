package io.plumbline.operator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.operator.Specs;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec.LabelStudio;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec.Portal;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec.Simulated;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec.TokenSecret;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkteamRulesTest {
  private static final Simulated SIMULATED = Specs.birders().getSpec().simulated();
  private static final Portal PORTAL = new Portal(List.of("birders"));
  private static SchemaRules rules;

  @BeforeAll
  static void read() throws IOException {
    rules = SchemaRules.ofWorkteams();
  }

  @Test
  void people_simulated_workers_or_both_make_a_team() {
    assertThat(rules.broken(new WorkteamSpec(null, SIMULATED, null, null))).isEmpty();
    assertThat(rules.broken(new WorkteamSpec(null, null, PORTAL, null))).isEmpty();
    assertThat(rules.broken(new WorkteamSpec(null, SIMULATED, PORTAL, null))).isEmpty();
  }

  @Test
  void nobody_makes_none() {
    assertThat(rules.broken(new WorkteamSpec("nobody", null, null, null)))
        .containsExactly("a backend must be set: spec.portal, spec.labelStudio or spec.simulated");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://studio.example.com",
        "http://studio.tools.svc.cluster.local:8080/",
        "https://[fd00::7]/label-studio"
      })
  void the_users_of_a_label_studio_make_one_alone(String url) {
    assertThat(rules.broken(new WorkteamSpec(null, null, null, studio(url)))).isEmpty();
    assertThat(rules.broken(new WorkteamSpec(null, SIMULATED, PORTAL, studio(url))))
        .containsExactly("spec.labelStudio stands alone: its users are the whole team");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "studio.example.com",
        "file:///etc/passwd",
        "https://ann:secret@studio.example.com",
        "https://studio.example.com?to=elsewhere",
        "https://studio.example.com/#fragment"
      })
  void a_label_studio_has_an_address(String url) {
    assertThat(rules.broken(new WorkteamSpec(null, null, null, studio(url))))
        .containsExactly(
            "spec.labelStudio.url must be an http:// or https:// address without user, query and"
                + " fragment");
  }

  private static LabelStudio studio(String url) {
    return new LabelStudio(url, new TokenSecret("studio", "token"), null);
  }
}
