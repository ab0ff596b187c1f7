package io.plumbline.labeling.boxes;

import io.plumbline.labeling.consolidation.Answer;
import io.plumbline.labeling.consolidation.Consensus;
import io.plumbline.labeling.consolidation.DawidSkene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Consolidates several workers' boxes into one set of boxes an image. Boxes of different workers
 * that overlap enough are one thing; a thing that more than half of those who answered drew becomes
 * a box. Its edges are the medians of theirs, weighted by how exactly each worker draws; its class
 * is the most probable one after Dawid and Skene.
 *
 * <p>A worker who drew nothing in a place says that nothing is there, and nothing about what it
 * would be: so its silence counts in the quorum and in the confidence, but not in the choice of the
 * class, where several workers who name different classes would otherwise lose to it one by one.
 *
 * <p>A box's confidence is the probability that something is there, times that of its class. The
 * first comes from Dawid and Skene over all things, with the two answers "there" and "nothing", and
 * so takes into account who misses much and who draws much that nobody else sees. Places where
 * everybody saw nothing are nobody's box and so are not counted, which makes workers look worse at
 * seeing nothing than they are: the quorum, and not that probability, decides which boxes stay.
 *
 * <p>An image with one answer keeps its boxes with confidence 0, as Ground Truth writes it. Neither
 * the order of the answers nor that of the boxes changes anything.
 */
public final class BoxConsolidation {
  private static final int THERE = 0;
  private static final int NOTHING = 1;

  private final DawidSkene dawidSkene = new DawidSkene();

  /** A cluster of an image, and the probability that something is there. */
  private record Thing(BoxAnswers object, Cluster cluster, double there) {}

  /**
   * Consolidates the answers about any number of images; the more there are, the better the workers
   * are known.
   *
   * @param classes number of classes, at least 1
   * @return one entry for each image that has an answer, by ascending object id
   * @throws IllegalArgumentException if a box is of no class
   */
  public List<ConsolidatedBoxes> consolidate(List<BoxAnswers> answers, int classes) {
    answers.forEach(object -> check(object, classes));
    List<BoxAnswers> objects =
        answers.stream()
            .filter(object -> !object.workers().isEmpty())
            .sorted(Comparator.comparingLong(BoxAnswers::object))
            .toList();
    List<Thing> things = withQuorum(things(objects));
    List<Consensus> classLabels = classes(things, classes);
    WeightedMedian median = DrawingCare.median(things.stream().map(Thing::cluster).toList());
    Map<Long, List<ScoredBox>> boxes = new HashMap<>();
    for (int i = 0; i < things.size(); i++) {
      Thing thing = things.get(i);
      boxes
          .computeIfAbsent(thing.object().object(), id -> new ArrayList<>())
          .add(scored(thing, classLabels.get(i), median));
    }
    return objects.stream().map(object -> gathered(object, boxes)).toList();
  }

  private static void check(BoxAnswers object, int classes) {
    for (WorkerBoxes worker : object.workers()) {
      for (Box box : worker.boxes()) {
        if (box.classId() >= classes) {
          throw new IllegalArgumentException(
              "The answer of %s about object %d has a box of class %d, but there are %d classes."
                  .formatted(worker.workerId(), object.object(), box.classId(), classes));
        }
      }
    }
  }

  private List<Thing> things(List<BoxAnswers> objects) {
    List<Thing> things = new ArrayList<>();
    for (BoxAnswers object : objects) {
      Clustering.of(object).forEach(cluster -> things.add(new Thing(object, cluster, 0)));
    }
    List<Consensus> seen = dawidSkene.consolidate(existence(things), 2);
    List<Thing> weighed = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      Thing thing = things.get(i);
      weighed.add(new Thing(thing.object(), thing.cluster(), probabilityOfThere(seen.get(i))));
    }
    return weighed;
  }

  private static List<Answer> existence(List<Thing> things) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      Thing thing = things.get(i);
      for (WorkerBoxes worker : thing.object().workers()) {
        boolean drawn = thing.cluster().isDrawnBy(worker.workerId());
        answers.add(new Answer(i, worker.workerId(), drawn ? THERE : NOTHING));
      }
    }
    return answers;
  }

  private static double probabilityOfThere(Consensus seen) {
    return seen.label() == THERE ? seen.confidence() : 1 - seen.confidence();
  }

  private static List<Thing> withQuorum(List<Thing> things) {
    return things.stream()
        .filter(thing -> thing.cluster().hasQuorumOf(thing.object().workers().size()))
        .toList();
  }

  private List<Consensus> classes(List<Thing> things, int classes) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      for (DrawnBox drawn : things.get(i).cluster().members()) {
        answers.add(new Answer(i, drawn.workerId(), drawn.box().classId()));
      }
    }
    return classes > 1 ? dawidSkene.consolidate(answers, classes) : onlyClass(things);
  }

  private static List<Consensus> onlyClass(List<Thing> things) {
    return things.stream().map(thing -> new Consensus(0, 0, 1, 0)).toList();
  }

  private static ScoredBox scored(Thing thing, Consensus label, WeightedMedian median) {
    Box place = median.of(thing.cluster().members());
    return new ScoredBox(place.withClass(label.label()), thing.there() * label.confidence());
  }

  private static ConsolidatedBoxes gathered(BoxAnswers object, Map<Long, List<ScoredBox>> boxesOf) {
    List<ScoredBox> boxes =
        boxesOf.getOrDefault(object.object(), List.of()).stream()
            .sorted(Comparator.comparing(ScoredBox::box, Box.ORDER))
            .toList();
    return new ConsolidatedBoxes(object.object(), boxes, object.workers().size());
  }
}
