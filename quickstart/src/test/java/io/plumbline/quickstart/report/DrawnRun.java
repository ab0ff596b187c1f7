package io.plumbline.quickstart.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.certification.Block;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPalette;
import io.plumbline.labeling.masks.MaskPngWriter;
import io.plumbline.labeling.masks.PixelValues;
import io.plumbline.quickstart.results.Decision;
import io.plumbline.quickstart.results.IterationCounts;
import io.plumbline.quickstart.results.LabeledObject;
import io.plumbline.quickstart.results.LabeledObject.Given;
import io.plumbline.quickstart.results.LabeledObject.Outcome;
import io.plumbline.quickstart.results.LabelingTask;
import io.plumbline.quickstart.results.Look;
import io.plumbline.quickstart.results.PoolPrediction;
import io.plumbline.quickstart.results.RunResults;
import io.plumbline.quickstart.results.Score;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A made-up run of four pictures of 20 x 10 pixels. What is really on all of them is a cat at (2,
 * 2). People labelled the first to perfection, the model the next two well and badly; the last is
 * people's, and the model was even less certain of it.
 *
 * @param folder where the pictures and the masks are
 */
record DrawnRun(Path folder) {
  private static final LabelCategories CLASSES = new LabelCategories(List.of("cat", "<dog>"));
  private static final ImageSize SIZE = new ImageSize(20, 10, 1);

  RunResults boxes(double target) throws IOException {
    Label truth = boxes(new ScoredBox(new Box(0, 2, 2, 4, 4), 1));
    Label good = boxes(new ScoredBox(new Box(0, 2, 2, 4, 5), 0.91));
    Label bad = boxes(new ScoredBox(new Box(1, 10, 2, 4, 4), 0.55));
    return results(new LabelingTask(TaskType.OBJECT_DETECTION, CLASSES, "truth"), target)
        .of(truth, good, bad);
  }

  RunResults masks(double target) throws IOException {
    Label truth = mask("truth", 2, 4, 1);
    Label good = mask("good", 2, 5, 1);
    Label bad = mask("bad", 10, 4, 2);
    return results(new LabelingTask(TaskType.SEMANTIC_SEGMENTATION, CLASSES, "truth-ref"), target)
        .of(truth, good, bad);
  }

  private interface Maker {
    RunResults of(Label truth, Label good, Label bad) throws IOException;
  }

  private Maker results(LabelingTask task, double target) {
    return (truth, good, bad) -> {
      Given perfect = new Given(truth, 0.97, score(Map.of(0, 1.0)));
      Given better = new Given(good, 0.8, score(Map.of(0, 0.8)));
      Given worse = new Given(bad, 0.7, score(Map.of(0, 0.0, 1, 0.0)));
      return new RunResults(
          task,
          List.of(
              object(0, truth, Outcome.HUMAN, perfect),
              object(1, truth, Outcome.MACHINE, better),
              object(2, truth, Outcome.MACHINE, worse),
              object(3, truth, Outcome.HUMAN, perfect)),
          List.of(new IterationCounts(1, 1, 1, 2, Optional.of(0.9))),
          List.of(
              new Look(
                  decision(target),
                  List.of(
                      new PoolPrediction(1, good, 0.8, better.score()),
                      new PoolPrediction(2, bad, 0.7, worse.score()),
                      new PoolPrediction(3, bad, 0.21, worse.score())))));
    };
  }

  private LabeledObject object(int id, Label truth, Outcome outcome, Given given)
      throws IOException {
    Path picture = folder.resolve(id + ".png");
    Files.write(picture, new byte[] {(byte) id});
    ObjectNode line =
        JsonNodeFactory.instance.objectNode().put("source-ref", picture.toUri().toString());
    return new LabeledObject(id, line, truth, outcome, Optional.of(given));
  }

  private static Score score(Map<Integer, Double> byClass) {
    double mean = byClass.values().stream().mapToDouble(each -> each).average().orElseThrow();
    return new Score(mean, new TreeMap<>(byClass));
  }

  private static Label boxes(ScoredBox... boxes) {
    return new Label.OfBoxes(new BoxLabel(SIZE, List.of(boxes)));
  }

  /** A rectangle of 4 columns. */
  private Label mask(String name, int left, int rows, int id) throws IOException {
    byte[] classes = new byte[SIZE.width() * SIZE.height()];
    for (int y = 2; y < 2 + rows; y++) {
      for (int x = left; x < left + 4; x++) {
        classes[y * SIZE.width() + x] = (byte) id;
      }
    }
    Mask mask = Mask.of(SIZE.width(), SIZE.height(), classes);
    Path file = folder.resolve(name + "-mask.png");
    try (OutputStream out = Files.newOutputStream(file)) {
      new MaskPngWriter(new MaskPalette(CLASSES.size())).write(mask, out);
    }
    return new Label.OfMask(new MaskLabel(file.toUri(), PixelValues.in(mask)));
  }

  private static Decision decision(double target) {
    List<Block> blocks = List.of(new Block(0.65, 1, 0.25, 2, 3.5));
    return new Decision(1, target, 0.05, 1, 1, 4, 2, blocks, 2.9957, Optional.of(0.65));
  }
}
