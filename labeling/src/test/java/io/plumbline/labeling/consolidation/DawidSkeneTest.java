package io.plumbline.labeling.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DawidSkeneTest {
  private static List<Consensus> consolidate(List<Answer> answers, int classes) {
    return new DawidSkene().consolidate(answers, classes);
  }

  @Test
  void no_answers_give_no_labels() {
    assertThat(consolidate(List.of(), 2)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void biased_spammers_are_seen_through_where_the_majority_is_not(long seed) {
    Crowd crowd = new Crowd(1000, 3, seed);
    List<Answer> answers =
        crowd.answers(
            5,
            crowd.careful(0.1),
            Crowd.always(0),
            crowd.careful(0.15),
            Crowd.always(0),
            crowd.careful(0.2),
            Crowd.always(0));
    // Half of the objects have only two honest answers, so knowing the workers gives about 0.9.
    double majority = crowd.majorityAccuracy(answers);
    assertThat(crowd.accuracy(consolidate(answers, 3)))
        .isGreaterThan(majority + 0.1)
        .isGreaterThan(0.88);
  }

  @Test
  void a_worker_who_mixes_up_two_classes_still_informs() {
    Crowd crowd = new Crowd(600, 2, 4);
    Crowd.Worker contrary = (truth, random) -> random.nextDouble() < 0.05 ? truth : 1 - truth;
    List<Answer> answers =
        crowd.answers(3, crowd.careful(0.2), crowd.careful(0.2), crowd.careful(0.2), contrary);
    assertThat(crowd.accuracy(consolidate(answers, 2)))
        .isGreaterThan(crowd.majorityAccuracy(answers) + 0.05);
  }

  @ParameterizedTest
  @CsvSource({"400,3", "40,3", "9,3", "200,12"})
  void the_order_of_the_answers_changes_nothing(int objects, int classes) {
    Crowd crowd = new Crowd(objects, classes, 5);
    List<Answer> answers =
        crowd.answers(
            3, crowd.careful(0.3), crowd.careful(0.3), crowd.careful(0.2), crowd.careful(0.4));
    List<Consensus> before = consolidate(answers, classes);
    List<Answer> shuffled = new ArrayList<>(answers);
    Collections.shuffle(shuffled, new Random(6));
    assertThat(consolidate(shuffled, classes)).isEqualTo(before);
  }

  @Test
  void labels_come_in_object_order_with_the_number_of_answers() {
    List<Answer> answers =
        List.of(
            new Answer(9, "a", 1),
            new Answer(2, "a", 0),
            new Answer(9, "b", 1),
            new Answer(2, "b", 0),
            new Answer(2, "c", 0));
    List<Consensus> labels = consolidate(answers, 2);
    assertThat(labels).extracting(Consensus::object).containsExactly(2L, 9L);
    assertThat(labels).extracting(Consensus::label).containsExactly(0, 1);
    assertThat(labels).extracting(Consensus::workers).containsExactly(3, 2);
  }

  @Test
  void unanimous_answers_are_kept_and_more_of_them_are_trusted_more() {
    List<Answer> answers = new ArrayList<>();
    for (int object = 0; object < 60; object++) {
      for (int worker = 0; worker < (object < 30 ? 2 : 5); worker++) {
        answers.add(new Answer(object, "w" + worker, object % 2));
      }
    }
    List<Consensus> labels = consolidate(answers, 2);
    assertThat(labels).allMatch(label -> label.label() == label.object() % 2);
    assertThat(labels).allMatch(label -> label.confidence() > 0.8 && label.confidence() < 1);
    assertThat(labels.get(40).confidence()).isGreaterThan(labels.get(0).confidence());
  }

  @Test
  void a_single_answer_is_kept_with_confidence_zero() {
    Crowd crowd = new Crowd(300, 2, 8);
    List<Answer> answers =
        new ArrayList<>(
            crowd.answers(3, crowd.careful(0.1), crowd.careful(0.1), crowd.careful(0.1)));
    answers.add(new Answer(300, "worker-0", 1));
    Consensus last = consolidate(answers, 2).get(300);
    assertThat(last).isEqualTo(new Consensus(300, 1, 0.0, 1));
  }

  @Test
  void when_every_object_has_one_answer_all_are_kept() {
    Crowd crowd = new Crowd(200, 4, 9);
    List<Answer> answers = crowd.answers(1, crowd.careful(0.1), crowd.careful(0.1));
    assertThat(consolidate(answers, 4))
        .extracting(Consensus::label)
        .isEqualTo(answers.stream().map(Answer::label).toList());
  }

  @Test
  void two_workers_who_disagree_leave_a_doubt() {
    Crowd crowd = new Crowd(500, 2, 10);
    List<Answer> answers = crowd.answers(2, crowd.careful(0.05), crowd.careful(0.05));
    List<Consensus> labels = consolidate(answers, 2);
    for (Consensus label : labels) {
      int first = answers.get((int) label.object() * 2).label();
      int second = answers.get((int) label.object() * 2 + 1).label();
      if (first == second) {
        assertThat(label.label()).isEqualTo(first);
        assertThat(label.confidence()).isGreaterThan(0.85);
      } else {
        assertThat(label.confidence()).isLessThan(0.8);
      }
    }
  }

  @Test
  void a_tie_goes_to_the_lowest_class() {
    List<Answer> answers =
        List.of(
            new Answer(1, "a", 2),
            new Answer(1, "b", 1),
            new Answer(2, "c", 0),
            new Answer(2, "d", 2),
            new Answer(3, "a", 1),
            new Answer(3, "d", 1));
    assertThat(consolidate(answers, 3)).extracting(Consensus::label).containsExactly(1, 0, 1);
  }

  @Test
  void with_few_answers_a_worker_the_majority_decides() {
    List<Answer> answers = new ArrayList<>();
    for (int object = 0; object < 30; object++) {
      for (int i = 0; i < 3; i++) {
        answers.add(new Answer(object, "worker-" + object + "-" + i, i == 2 ? 0 : 1));
      }
    }
    assertThat(consolidate(answers, 2))
        .allSatisfy(
            label -> {
              assertThat(label.label()).isEqualTo(1);
              assertThat(label.confidence()).isEqualTo(2.5 / 4, within(1e-12));
            });
  }

  @Test
  void with_too_few_answers_for_a_confusion_matrix_good_workers_still_outweigh_bad_ones() {
    Crowd crowd = new Crowd(60, 8, 11);
    List<Answer> answers =
        crowd.answers(
            5,
            crowd.careful(0.05),
            crowd.careful(0.9),
            crowd.careful(0.05),
            crowd.careful(0.9),
            crowd.careful(0.9),
            crowd.careful(0.05),
            crowd.careful(0.9),
            crowd.careful(0.9),
            crowd.careful(0.9));
    assertThat(crowd.accuracy(consolidate(answers, 8)))
        .isGreaterThan(crowd.majorityAccuracy(answers) + 0.05);
  }

  @Test
  void a_thousand_answers_about_one_object_do_not_underflow() {
    Crowd crowd = new Crowd(50, 3, 12);
    List<Answer> answers =
        new ArrayList<>(
            crowd.answers(
                4, crowd.careful(0.2), crowd.careful(0.2), crowd.careful(0.3), crowd.careful(0.3)));
    Random random = new Random(13);
    IntStream.range(0, 1000)
        .forEach(
            i -> answers.add(new Answer(50, "worker-" + i % 4, random.nextInt(10) < 7 ? 2 : 0)));
    Consensus crowded = consolidate(answers, 3).get(50);
    assertThat(crowded.label()).isEqualTo(2);
    assertThat(crowded.workers()).isEqualTo(1000);
    assertThat(crowded.confidence()).isBetween(0.7, 1.0);
  }

  @Test
  void when_workers_err_together_confidence_is_nearer_to_the_truth_than_the_posterior() {
    Crowd crowd = new Crowd(2000, 2, 14);
    Random hard = new Random(15);
    double[] difficulty = hard.doubles(2000).map(u -> u < 0.3 ? 0.45 : 0.05).toArray();
    List<Answer> answers = new ArrayList<>();
    for (int object = 0; object < 2000; object++) {
      for (int w = 0; w < 7; w++) {
        boolean wrong = hard.nextDouble() < difficulty[object];
        int truth = crowd.truth(object);
        answers.add(new Answer(object, "w" + w, wrong ? 1 - truth : truth));
      }
    }
    List<Consensus> labels = consolidate(answers, 2);
    List<Consensus> doubtful =
        labels.stream().filter(label -> difficulty[(int) label.object()] > 0.4).toList();
    double stated = doubtful.stream().mapToDouble(Consensus::confidence).average().orElseThrow();
    AnswerTable table = AnswerTable.of(answers);
    FittedModel model =
        new ExpectationMaximization(table, 2, new ConfusionMatrices(7, 2, 0.1), 0.1).fit();
    double posterior =
        doubtful.stream().mapToDouble(label -> greatest(model, label)).average().orElseThrow();
    double accuracy = crowd.accuracy(doubtful);
    assertThat(posterior).isGreaterThan(accuracy + 0.1);
    assertThat(Math.abs(stated - accuracy)).isLessThan(Math.abs(posterior - accuracy) / 1.5);
  }

  private static double greatest(FittedModel model, Consensus label) {
    double[] posterior = new double[2];
    model.posterior((int) label.object(), posterior);
    return Math.max(posterior[0], posterior[1]);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3})
  void a_label_that_is_no_class_is_reported(int label) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> consolidate(List.of(new Answer(7, "ann", label)), 3))
        .withMessage(
            "The answer of ann about object 7 is class %d, but there are 3 classes.", label);
  }

  @Test
  void half_a_million_answers_take_seconds_not_minutes() {
    Crowd crowd = new Crowd(100_000, 5, 16);
    Crowd.Worker[] workers =
        IntStream.range(0, 40)
            .mapToObj(i -> crowd.careful(0.1 + i / 200.0))
            .toArray(Crowd.Worker[]::new);
    List<Answer> answers = crowd.answers(5, workers);
    assertThat(crowd.accuracy(consolidate(answers, 5))).isGreaterThan(0.95);
  }
}
