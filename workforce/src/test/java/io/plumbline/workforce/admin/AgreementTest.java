package io.plumbline.workforce.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.plumbline.workforce.admin.Agreement.Vote;
import org.junit.jupiter.api.Test;

class AgreementTest {
  @Test
  void each_answer_is_compared_with_what_most_of_the_others_say() {
    Agreement agreement = new Agreement();
    agreement.add(1, new Vote("ann", "owl"));
    agreement.add(1, new Vote("bob", "owl"));
    agreement.add(1, new Vote("cid", "emu"));
    agreement.add(2, new Vote("ann", "owl"));
    agreement.add(2, new Vote("bob", "owl"));

    // Of object 1, ann's others and bob's others are of two minds.
    assertThat(agreement.shares())
        .containsOnly(entry("ann", 1.0), entry("bob", 1.0), entry("cid", 0.0));
  }

  @Test
  void whoever_answered_alone_is_compared_with_nobody() {
    Agreement agreement = new Agreement();
    agreement.add(1, new Vote("ann", "owl"));
    agreement.add(2, new Vote("bob", "owl"));

    assertThat(agreement.shares()).isEmpty();
  }
}
