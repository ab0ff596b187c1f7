package io.plumbline.operator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.operator.Specs;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec.Portal;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec.Simulated;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
    assertThat(rules.broken(new WorkteamSpec(null, SIMULATED, null))).isEmpty();
    assertThat(rules.broken(new WorkteamSpec(null, null, PORTAL))).isEmpty();
    assertThat(rules.broken(new WorkteamSpec(null, SIMULATED, PORTAL))).isEmpty();
  }

  @Test
  void nobody_makes_none() {
    assertThat(rules.broken(new WorkteamSpec("nobody", null, null)))
        .containsExactly("a backend must be set: spec.portal or spec.simulated");
  }
}
