package io.plumbline.labeling.boxes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up workers who draw boxes on images whose true boxes are known. */
final class DrawingCrowd {
  static final int CLASSES = 3;
  private static final int SIDE = 1000;
  private static final int CELL = 200;

  private final List<List<Box>> truth = new ArrayList<>();
  private final Random random;

  /**
   * How a worker draws.
   *
   * @param jitter standard deviation of each edge, in shares of the box's side
   */
  record Worker(String id, double jitter, double missRate, double spuriousRate, double classError) {
    static Worker careful(String id, double jitter) {
      return new Worker(id, jitter, 0.05, 0.05, 0.05);
    }
  }

  DrawingCrowd(int images, long seed) {
    this.random = new Random(seed);
    for (int i = 0; i < images; i++) {
      truth.add(image());
    }
  }

  List<Box> truth(long object) {
    return truth.get((int) object);
  }

  /** At most one box in each cell of a grid, so that true boxes do not overlap. */
  private List<Box> image() {
    List<Box> boxes = new ArrayList<>();
    for (int left = 0; left < SIDE; left += CELL) {
      for (int top = 0; top < SIDE; top += CELL) {
        if (random.nextInt(4) == 0) {
          boxes.add(boxIn(left, top));
        }
      }
    }
    return boxes;
  }

  private Box boxIn(int left, int top) {
    int width = 40 + random.nextInt(100);
    int height = 40 + random.nextInt(100);
    return new Box(
        random.nextInt(CLASSES),
        left + random.nextInt(CELL - width),
        top + random.nextInt(CELL - height),
        width,
        height);
  }

  List<BoxAnswers> answers(List<Worker> workers) {
    List<BoxAnswers> answers = new ArrayList<>();
    for (int object = 0; object < truth.size(); object++) {
      List<WorkerBoxes> drawn = new ArrayList<>();
      for (Worker worker : workers) {
        drawn.add(new WorkerBoxes(worker.id(), drawn(worker, truth.get(object))));
      }
      answers.add(new BoxAnswers(object, drawn));
    }
    return answers;
  }

  private List<Box> drawn(Worker worker, List<Box> boxes) {
    List<Box> drawn = new ArrayList<>();
    for (Box box : boxes) {
      if (random.nextDouble() >= worker.missRate()) {
        drawn.add(jittered(worker, box));
      }
      if (random.nextDouble() < worker.spuriousRate()) {
        drawn.add(boxIn(CELL * random.nextInt(SIDE / CELL), CELL * random.nextInt(SIDE / CELL)));
      }
    }
    return drawn;
  }

  private Box jittered(Worker worker, Box box) {
    int left = moved(box.left(), worker.jitter() * box.width());
    int top = moved(box.top(), worker.jitter() * box.height());
    int right = moved(box.right(), worker.jitter() * box.width());
    int bottom = moved(box.bottom(), worker.jitter() * box.height());
    boolean confused = random.nextDouble() < worker.classError();
    int classId = confused ? (box.classId() + 1) % CLASSES : box.classId();
    return new Box(classId, left, top, Math.max(1, right - left), Math.max(1, bottom - top));
  }

  private int moved(int edge, double deviation) {
    return (int) Math.max(0, Math.round(edge + deviation * random.nextGaussian()));
  }

  double quality(List<ConsolidatedBoxes> consolidated) {
    return consolidated.stream()
        .mapToDouble(image -> BoxQuality.of(image.boxes(), truth(image.object())))
        .average()
        .orElseThrow();
  }

  double quality(List<BoxAnswers> answers, String worker) {
    return answers.stream()
        .mapToDouble(image -> BoxQuality.of(boxes(image, worker), truth(image.object())))
        .average()
        .orElseThrow();
  }

  private static List<ScoredBox> boxes(BoxAnswers image, String worker) {
    return image.workers().stream()
        .filter(answer -> answer.workerId().equals(worker))
        .flatMap(answer -> answer.boxes().stream())
        .map(box -> new ScoredBox(box, 1))
        .toList();
  }
}
