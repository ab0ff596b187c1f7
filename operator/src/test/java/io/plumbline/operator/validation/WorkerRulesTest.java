package io.plumbline.operator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.operator.Jobs;
import io.plumbline.operator.api.v1alpha1.TaskType;
import io.plumbline.operator.plan.JobPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerRulesTest {
  private static final String SOUND =
      "gold: {manifestS3URI: s3://gold/g.manifest, attribute: truth, share: \"0.1\"}\n"
          + "    dynamicOverlap: {maxWorkersPerDataObject: 4}\n    taskTitle:";

  @Test
  void a_job_has_neither_gold_nor_more_workers_unless_it_says_so() {
    JobPlan.People people = Jobs.plan(Jobs.SPEC).people();

    assertThat(people.gold()).isEmpty();
    assertThat(people.maxWorkers()).isEmpty();
  }

  @Test
  void what_it_says_is_in_the_plan() {
    JobPlan.People people = Jobs.plan(with(Jobs.SPEC, SOUND)).people();

    assertThat(people.gold())
        .isEqualTo(Optional.of(new JobPlan.Gold("s3://gold/g.manifest", "truth", "0.1")));
    assertThat(people.maxWorkers()).isEqualTo(OptionalInt.of(4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "manifestS3URI: s3://gold/g.manifest, | |"
            + " spec.humanTaskConfig.gold.manifestS3URI is missing.",
        "s3://gold/ | https://gold/ | spec.humanTaskConfig.gold.manifestS3URI must be an s3:// or"
            + " file:/// URI of at most 1024 characters, but is https://gold/g.manifest.",
        "attribute: truth, | | spec.humanTaskConfig.gold.attribute is missing.",
        "attribute: truth | attribute: truth-ref | spec.humanTaskConfig.gold.attribute must not end"
            + " in -ref for ImageClassification, but is truth-ref.",
        "attribute: truth | attribute: t_h | spec.humanTaskConfig.gold.attribute must be 1 to 127"
            + " letters, digits and inner hyphens, but is t_h.",
        "0.1 | 0.0 | spec.humanTaskConfig.gold.share must be a decimal above 0 and at most 0.5, as"
            + " in \"0.05\", but is 0.0.",
        "0.1 | 0.51 | spec.humanTaskConfig.gold.share must be a decimal above 0 and at most 0.5, as"
            + " in \"0.05\", but is 0.51.",
        "maxWorkersPerDataObject: 4 | maxWorkersPerDataObject: 3 |"
            + " spec.humanTaskConfig.dynamicOverlap.maxWorkersPerDataObject must be more than"
            + " numberOfHumanWorkersPerDataObject, 3, but is 3.",
        "maxWorkersPerDataObject: 4 | maxWorkersPerDataObject: 10 |"
            + " spec.humanTaskConfig.dynamicOverlap.maxWorkersPerDataObject must be at most 9, but"
            + " is 10.",
        "{maxWorkersPerDataObject: 4} | {} |"
            + " spec.humanTaskConfig.dynamicOverlap.maxWorkersPerDataObject is missing.",
      })
  void a_fault_is_named_in_one_sentence(String sound, String broken, String sentence) {
    String given = SOUND.replace(sound, broken == null ? "" : broken);
    assertThat(given).isNotEqualTo(SOUND);

    assertThat(faults(with(Jobs.SPEC, given))).containsExactly(sentence);
  }

  @Test
  void the_gold_of_masks_is_named_by_an_attribute_that_ends_in_ref() {
    String masks = Jobs.spec(TaskType.SEMANTIC_SEGMENTATION);

    assertThat(faults(with(masks, SOUND)))
        .containsExactly(
            "spec.humanTaskConfig.gold.attribute must end in -ref for SemanticSegmentation, but is"
                + " truth.");
    assertThat(faults(with(masks, SOUND.replace(": truth,", ": truth-ref,")))).isEmpty();
  }

  private static String with(String spec, String fields) {
    return spec.replace("taskTitle:", fields);
  }

  private static List<String> faults(String spec) {
    Verdict verdict = new SpecValidator().check(Jobs.job(spec));
    return verdict instanceof Verdict.Rejected rejected ? rejected.sentences() : List.of();
  }
}
