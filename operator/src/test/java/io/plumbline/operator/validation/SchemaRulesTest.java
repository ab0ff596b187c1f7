package io.plumbline.operator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.operator.Jobs;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.TaskType;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An API server refuses what the operator refuses, whichever way the task type is told. */
class SchemaRulesTest {
  private static final String ENDING = "-ref for SemanticSegmentation";
  private static final String ENOUGH = "at least 2 entries";
  private static final String TOO_MANY = "at most 254 entries for SemanticSegmentation";
  private static final String FUNCTION = "arn:aws:lambda:us-west-2:081040173940:function:";

  private static SchemaRules rules;

  @BeforeAll
  static void read() throws IOException {
    rules = SchemaRules.read();
  }

  private enum Told {
    BY_THE_FIELD {
      @Override
      String in(String spec, TaskType task) {
        return spec;
      }
    },
    BY_THE_ALGORITHM {
      @Override
      String in(String spec, TaskType task) {
        return without(spec, task) + algorithm(task);
      }
    },
    BY_THE_LAMBDA_BEFORE {
      @Override
      String in(String spec, TaskType task) {
        return without(spec, task)
            + "    preHumanTaskLambdaARN: '"
            + FUNCTION
            + "PRE-"
            + task.lambda()
            + "'\n";
      }
    },
    BY_THE_LAMBDA_AFTER {
      @Override
      String in(String spec, TaskType task) {
        return without(spec, task)
            + "    annotationConsolidationConfig: {annotationConsolidationLambdaARN: '"
            + FUNCTION
            + "ACS-"
            + task.lambda()
            + "'}\n";
      }
    };

    /** The spec, with its task type told in this way. */
    abstract String in(String spec, TaskType task);

    private static String without(String spec, TaskType task) {
      return spec.replace("  taskType: " + task.jsonName() + "\n", "");
    }
  }

  private record Case(TaskType task, Told told) {}

  static Stream<Case> cases() {
    return Stream.of(TaskType.values())
        .flatMap(task -> Stream.of(Told.values()).map(told -> new Case(task, told)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_sound_spec_of_each_task_type_breaks_no_rule(Case each) {
    assertBroken(each, Jobs.spec(each.task()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_label_attribute_ends_in_ref_for_masks_alone(Case each) {
    String name = masks(each) ? "species" : "species-ref";

    assertBroken(
        each,
        Jobs.spec(each.task())
            .replaceFirst("labelAttributeName: \\S+", "labelAttributeName: " + name),
        ENDING);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void one_label_is_enough_for_boxes_and_masks_alone(Case each) {
    String spec = Jobs.spec(each.task(), 1);

    if (masks(each) || each.task() == TaskType.OBJECT_DETECTION) {
      assertBroken(each, spec);
    } else {
      assertBroken(each, spec, ENOUGH);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void more_than_254_labels_are_too_many_for_masks_alone(Case each) {
    assertBroken(each, Jobs.spec(each.task(), 254));
    if (masks(each)) {
      assertBroken(each, Jobs.spec(each.task(), 255), TOO_MANY);
    } else {
      assertBroken(each, Jobs.spec(each.task(), 255));
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_algorithm_of_another_task_type_contradicts_the_field(TaskType task) {
    assertThat(TaskType.values())
        .allSatisfy(
            other ->
                assertThat(broken(Jobs.spec(task) + algorithm(other)))
                    .hasSize(other == task ? 0 : 1)
                    .allSatisfy(
                        sentence -> assertThat(sentence).contains("spec.taskType contradicts")));
  }

  private static String algorithm(TaskType task) {
    return "  labelingJobAlgorithmsConfig: {labelingJobAlgorithmSpecificationARN: 'arn:aws:sagemaker:us-west-2:"
        + "027400017018:labeling-job-algorithm-specification/"
        + task.algorithm()
        + "'}\n";
  }

  private static void assertBroken(Case each, String spec, String... messages) {
    String told = each.told().in(spec, each.task());

    assertThat(broken(told)).hasSameSizeAs(messages);
    assertThat(broken(told)).allSatisfy(sentence -> assertThat(sentence).contains(messages));
    assertThat(new SpecValidator().check(Jobs.job(told)))
        .isInstanceOf(messages.length == 0 ? Verdict.Accepted.class : Verdict.Rejected.class);
  }

  private static List<String> broken(String spec) {
    LabelingJob job = Jobs.job(spec);
    return rules.broken(job.getSpec());
  }

  private static boolean masks(Case each) {
    return each.task() == TaskType.SEMANTIC_SEGMENTATION;
  }
}
