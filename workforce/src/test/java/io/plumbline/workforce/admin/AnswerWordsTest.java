package io.plumbline.workforce.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.workforce.admin.AnswerLine.Standing;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'crowd-classifier': {'label': 'owl'}}                                        | owl
          {'crowd-bounding-box': {'boundingBoxes': [{'label': 'owl'}]}}                   | 1 box: owl
          {'crowd-bounding-box': {'boundingBoxes': [{'label': 'owl'}, {'label': 'emu'}]}} | 2 boxes: emu, owl
          {'crowd-bounding-box': {'boundingBoxes': []}}                                   | no boxes
          {'crowd-semantic-segmentation': {'labelMappings': {'sky': {}, 'sea': {}}}}      | painted: sea, sky
          {'crowd-semantic-segmentation': {'labelMappings': {}}}                          | nothing painted
          """)
  void an_answer_is_told_in_a_few_words(String content, String words) {
    assertThat(AnswerWords.of(Optional.of(content.replace('\'', '"')))).isEqualTo(words);
  }

  @Test
  void an_answer_that_is_too_long_to_be_read_is_told_to_be_there() {
    assertThat(AnswerWords.of(Optional.empty())).isEqualTo("drawn");
  }

  @ParameterizedTest
  @CsvSource({"owl owl emu, owl", "owl emu, ", "owl emu (emu), ", "owl (emu) (emu), owl", "'', "})
  void most_say_what_more_of_the_answers_that_count_say_than_anything_else(
      String says, String most) {
    List<AnswerLine> answers =
        Arrays.stream(says.split(" ")).filter(word -> !word.isEmpty()).map(this::answer).toList();

    assertThat(MostSay.of(TaskType.IMAGE_CLASSIFICATION, answers).orElse(null)).isEqualTo(most);
    assertThat(MostSay.of(TaskType.OBJECT_DETECTION, answers)).isEmpty();
  }

  private AnswerLine answer(String word) {
    Standing standing = word.startsWith("(") ? Standing.SetAside : Standing.Counts;
    return new AnswerLine("w", "w", Instant.EPOCH, word.replaceAll("[()]", ""), standing);
  }
}
