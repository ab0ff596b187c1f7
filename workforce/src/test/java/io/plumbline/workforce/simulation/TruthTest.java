package io.plumbline.workforce.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "{\"t\": \"owl\"}, 1",
        "{\"t\": 2}, 2",
        "{\"t\": \"0\"}, 0",
        // A name that looks like an index is a name.
        "{\"t\": \"1\"}, 3",
        "{\"t\": 1}, 1",
        "{\"t\": 4}, -1",
        "{\"t\": -1}, -1",
        "{\"t\": 1.5}, -1",
        "{\"t\": \"dodo\"}, -1",
        "{\"t\": \"99999999999999\"}, -1",
        "{\"t\": 99999999999999}, -1",
        "{\"t\": null}, -1",
        "{\"t\": [1]}, -1",
        "{\"other\": 1}, -1",
      })
  void the_truth_is_a_class_name_or_an_index(String dataObject, int index)
      throws JsonProcessingException {
    var labels = new LabelCategories(List.of("cat", "owl", "emu", "1"));

    var truth = new Truth("t", labels).of(Json.mapper().readTree(dataObject));

    assertThat(truth.orElse(-1)).isEqualTo(index);
  }
}
