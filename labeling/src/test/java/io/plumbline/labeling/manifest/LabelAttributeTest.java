package io.plumbline.labeling.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelAttributeTest {

  @ParameterizedTest
  @ValueSource(strings = {"species", "a", "bird--kind2", "metadata", "source-2"})
  void a_plain_name_is_taken(String name) {
    assertThat(new LabelAttribute(name).metadataName()).isEqualTo(name + "-metadata");
  }

  @ParameterizedTest
  @CsvSource({
    "species-metadata, ends in -metadata",
    "species-ref, 'ends in -ref, which only segmentation may'",
    "source, is the name of the object itself",
    "source-ref, is the name of the object itself",
    "a_b, 'is not made of 1 to 127 letters, digits and inner hyphens'",
    "-a, 'is not made of 1 to 127 letters, digits and inner hyphens'",
    "a-, 'is not made of 1 to 127 letters, digits and inner hyphens'",
    "'', 'is not made of 1 to 127 letters, digits and inner hyphens'"
  })
  void a_name_that_breaks_a_rule_is_refused_with_the_rule(String name, String rule) {
    assertThatThrownBy(() -> new LabelAttribute(name))
        .isInstanceOf(InputException.class)
        .hasMessage("labelAttributeName \"" + name + "\" " + rule);
  }

  @Test
  void a_name_has_at_most_127_characters() {
    assertThat(new LabelAttribute("a".repeat(127)).name()).hasSize(127);
    assertThatThrownBy(() -> new LabelAttribute("a".repeat(128)))
        .isInstanceOf(InputException.class);
  }
}
