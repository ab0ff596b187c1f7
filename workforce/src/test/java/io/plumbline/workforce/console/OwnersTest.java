package io.plumbline.workforce.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.workforce.people.Person;
import io.plumbline.workforce.people.Person.Rights;
import io.plumbline.workforce.refusal.WrongSetting;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnersTest {
  private static final Owners OWNERS =
      Owners.parse(
          "[{\"namespace\": \"a\", \"groups\": [\"leads\"]}, {\"namespace\": \"b\", \"groups\":"
              + " [\"leads\", \"others\"]}, {\"namespace\": \"a\", \"groups\": [\"more\"]}]");

  @Test
  void each_group_owns_the_namespaces_that_name_it() {
    assertThat(OWNERS.namespaces(member("leads"))).containsExactly("a", "b");
    assertThat(OWNERS.namespaces(member("others"))).containsExactly("b");
    assertThat(OWNERS.namespaces(member("more"))).containsExactly("a");
    assertThat(OWNERS.isOwner(member("birders"))).isFalse();
  }

  @Test
  void an_administrator_owns_all_and_an_empty_setting_names_nobody() {
    Owners nobody = Owners.parse("");

    assertThat(nobody.isOwner(new Person("root", "Root", Set.of(), Rights.ADMINISTER))).isTrue();
    assertThat(nobody.isOwner(member("leads"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "team-a=leads",
        "{}",
        "[{\"namespace\": \"a\"}]",
        "[{\"namespace\": \" \", \"groups\": [\"x\"]}]",
        "[{\"namespace\": \"a\", \"groups\": []}]"
      })
  void a_setting_that_is_none_ends_the_start_with_a_sentence(String setting) {
    assertThatThrownBy(() -> Owners.parse(setting))
        .isInstanceOf(WrongSetting.class)
        .hasMessageStartingWith("PLUMBLINE_CONSOLE_OWNERS");
  }

  private static Person member(String group) {
    return new Person("anna", "Anna", Set.of(group), Rights.LABEL);
  }
}
