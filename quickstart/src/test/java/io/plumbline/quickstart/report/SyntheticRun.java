package io.plumbline.quickstart.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.plumbline.labeling.certification.Block;
import io.plumbline.labeling.label.Label.OfClass;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * A made-up run of 1,000 texts: 300 labelled by people, 650 by a model with 13 errors, 50 by
 * nobody.
 */
final class SyntheticRun {
  private SyntheticRun() {}

  static RunResults results() {
    List<LabeledObject> objects = new ArrayList<>();
    List<PoolPrediction> pool = new ArrayList<>();
    Random random = new Random(7);
    for (int id = 0; id < 1000; id++) {
      double confidence = 1 - Math.pow(10, -4 * random.nextDouble());
      Outcome outcome = id < 300 ? Outcome.HUMAN : id < 950 ? Outcome.MACHINE : Outcome.NONE;
      int truth = id % 2;
      int label = outcome == Outcome.MACHINE && id % 50 == 0 ? 1 - truth : truth;
      objects.add(object(id, truth, outcome, label, confidence));
      pool.add(new PoolPrediction(id, new OfClass(label), confidence, score(label, truth)));
    }
    pool.sort(Comparator.comparingDouble(PoolPrediction::confidence).reversed());
    return new RunResults(
        new LabelingTask(
            TaskType.TEXT_CLASSIFICATION,
            new LabelCategories(List.of("cats", "dogs & <others>")),
            "truth"),
        objects,
        List.of(
            new IterationCounts(1, 100, 0, 0, Optional.of(0.9)),
            new IterationCounts(2, 0, 100, 650, Optional.empty()),
            new IterationCounts(3, 100, 0, 0, Optional.of(0.95))),
        List.of(new Look(decision(), pool)));
  }

  private static LabeledObject object(
      int id, int truth, Outcome outcome, int label, double confidence) {
    Given given = new Given(new OfClass(label), confidence, score(label, truth));
    return new LabeledObject(
        id,
        line(id),
        new OfClass(truth),
        outcome,
        outcome == Outcome.NONE ? Optional.empty() : Optional.of(given));
  }

  static Score score(int label, int truth) {
    double quality = label == truth ? 1 : 0;
    return new Score(quality, new TreeMap<>(Map.of(truth, quality)));
  }

  private static JsonNode line(int id) {
    return JsonNodeFactory.instance.objectNode().put("source", "Text <" + id + "> about animals");
  }

  private static Decision decision() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      blocks.add(new Block(1 - i * 0.004, i, i / 40, 7L * i, i * 0.06 - (i / 40) * 1.5));
    }
    return new Decision(1, 0.95, 0.05, 1, 1, 900, 100, blocks, 2.9957, Optional.of(0.72));
  }
}
