package io.plumbline.workforce.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.dataset.Outcome;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnsTest {
  @ParameterizedTest
  @CsvSource({
    "2, Offered Offered, ",
    "2, Answered Leased, ",
    "2, Answered Offered, ",
    "2, Answered Answered, Answered",
    "2, Answered Expired, Answered",
    "2, Declined Declined Answered, Answered",
    "2, Declined Declined Leased, ",
    "2, Declined Declined Withdrawn, Declined",
    "2, Declined Expired, Expired",
    "2, Expired Expired, Expired",
    "1, Expired, Expired",
    "3, Declined, Declined",
    "1, SetAside Offered, ",
    "1, SetAside Answered, Answered",
    "1, SetAside Expired, Expired",
    "1, SetAside Withdrawn Declined, Declined",
  })
  void an_object_ends_as_its_turns_say(int wanted, String states, Outcome outcome) {
    List<TaskState> turns = Arrays.stream(states.split(" ")).map(TaskState::valueOf).toList();

    assertThat(new Turns(wanted, turns).outcome().orElse(null)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"2, Declined Offered, false", "2, Declined Declined, true", "1, Declined, true"})
  void an_object_is_declined_when_as_many_declined_as_are_wanted(
      int wanted, String states, boolean declined) {
    List<TaskState> turns = Arrays.stream(states.split(" ")).map(TaskState::valueOf).toList();

    assertThat(new Turns(wanted, turns).isDeclined()).isEqualTo(declined);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 3, Answered Answered, true",
    "2, 3, Answered Answered Answered, false",
    "2, 4, Answered Answered Declined Answered, true",
    "2, 3, Answered Answered Declined Declined, false",
    "2, 3, Answered Answered Expired, false",
    "2, 3, Answered Declined, false",
  })
  void one_more_is_asked_only_when_all_wanted_answers_are_there(
      int wanted, int most, String states, boolean more) {
    List<TaskState> turns = Arrays.stream(states.split(" ")).map(TaskState::valueOf).toList();

    assertThat(new Turns(wanted, turns).mayGrowTo(most)).isEqualTo(more);
  }
}
