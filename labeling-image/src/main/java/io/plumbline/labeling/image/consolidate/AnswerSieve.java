package io.plumbline.labeling.image.consolidate;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.dataset.WorkerAnswer;
import io.plumbline.labeling.image.objects.Rejections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Keeps the answers that can be read and notes the others. */
final class AnswerSieve {
  private final Rejections rejections;
  private final Set<Refused> refused = new HashSet<>();

  private record Refused(long object, String workerId) {}

  AnswerSieve(Rejections rejections) {
    this.rejections = rejections;
  }

  /** What a worker handed in, made out; throws {@link InputException} when it cannot be. */
  @FunctionalInterface
  interface Reading<A> {
    A read(WorkerAnswer answer);
  }

  /** The answer; empty, and noted, when it cannot be read. */
  <A> Optional<A> read(long object, WorkerAnswer answer, Reading<A> reading) {
    try {
      return Optional.of(reading.read(answer));
    } catch (InputException e) {
      refuse(object, answer.workerId(), e.getMessage());
      return Optional.empty();
    }
  }

  /** Notes that an answer does not count. */
  void refuse(long object, String workerId, String reason) {
    refused.add(new Refused(object, workerId));
    rejections.add(object, "the answer of worker " + workerId + ": " + reason);
  }

  /** Whether an answer counts. */
  boolean isKept(long object, WorkerAnswer answer) {
    return !refused.contains(new Refused(object, answer.workerId()));
  }
}
