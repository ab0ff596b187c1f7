package io.plumbline.workforce.admin;

import io.plumbline.labeling.manifest.TaskType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The class that a plurality of answers names; boxes and masks have none. */
final class MostSay {
  private MostSay() {}

  /** What more of those that count say than anything else; empty where there is no such thing. */
  static Optional<String> of(TaskType type, List<AnswerLine> answers) {
    return switch (type) {
      case IMAGE_CLASSIFICATION, TEXT_CLASSIFICATION -> plurality(answers);
      case OBJECT_DETECTION, SEMANTIC_SEGMENTATION -> Optional.empty();
    };
  }

  private static Optional<String> plurality(List<AnswerLine> answers) {
    Map<String, Long> votes =
        answers.stream()
            .filter(AnswerLine::counts)
            .map(AnswerLine::says)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long most = votes.isEmpty() ? 0 : Collections.max(votes.values());
    List<String> top = votes.keySet().stream().filter(says -> votes.get(says) == most).toList();
    return Optional.of(top).filter(says -> says.size() == 1).map(says -> says.get(0));
  }
}
