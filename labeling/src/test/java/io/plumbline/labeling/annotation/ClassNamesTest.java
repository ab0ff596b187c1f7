package io.plumbline.labeling.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassNamesTest {
  @Test
  void one_class_is_enough_for_boxes_and_masks() {
    ClassNames classes = new ClassNames(List.of("owl"));

    assertThat(classes.indexOf("owl")).contains(0);
    assertThat(classes.indexOf("hen")).isEmpty();
    assertThat(classes.toJson())
        .hasToString("{\"document-version\":\"2018-11-28\",\"labels\":[{\"label\":\"owl\"}]}");
  }

  @Test
  void no_class_an_empty_name_a_long_one_and_a_name_twice_are_refused() {
    refused(List.of(), "boxes and masks need at least 1 label, but none is given");
    refused(List.of("owl", " "), "label 2 has an empty name");
    refused(List.of("o".repeat(257)), "label 1 is longer than 256 characters");
    refused(List.of("owl", "owl"), "the label \"owl\" is given twice");
  }

  private static void refused(List<String> names, String sentence) {
    assertThatThrownBy(() -> new ClassNames(names))
        .isInstanceOf(InputException.class)
        .hasMessage(sentence);
  }
}
