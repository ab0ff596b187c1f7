package io.plumbline.labeling.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up workers who answer about objects whose truth is known. */
final class Crowd {
  interface Worker {
    int answer(int truth, Random random);
  }

  private final int classes;
  private final int[] truth;
  private final Random random;

  Crowd(int objects, int classes, long seed) {
    this.classes = classes;
    this.random = new Random(seed);
    this.truth = random.ints(objects, 0, classes).toArray();
  }

  Worker careful(double errorRate) {
    return (truth, random) ->
        random.nextDouble() < errorRate
            ? (truth + 1 + random.nextInt(classes - 1)) % classes
            : truth;
  }

  static Worker always(int label) {
    return (truth, random) -> label;
  }

  /** Each object's answers, from that many workers in turn. */
  List<Answer> answers(int perObject, Worker... workers) {
    List<Answer> answers = new ArrayList<>();
    for (int object = 0; object < truth.length; object++) {
      for (int i = 0; i < perObject; i++) {
        int worker = (object + i) % workers.length;
        int label = workers[worker].answer(truth[object], random);
        answers.add(new Answer(object, "worker-" + worker, label));
      }
    }
    return answers;
  }

  int truth(long object) {
    return truth[(int) object];
  }

  double accuracy(List<Consensus> labels) {
    return labels.stream().filter(c -> c.label() == truth[(int) c.object()]).count()
        / (double) labels.size();
  }

  double majorityAccuracy(List<Answer> answers) {
    int[][] votes = new int[truth.length][classes];
    answers.forEach(answer -> votes[(int) answer.object()][answer.label()]++);
    long right =
        IntStream.range(0, truth.length)
            .filter(object -> mostVotes(votes[object]) == truth[object])
            .count();
    return right / (double) truth.length;
  }

  private static int mostVotes(int[] votes) {
    return IntStream.range(0, votes.length)
        .reduce(0, (best, label) -> votes[label] > votes[best] ? label : best);
  }
}
