package io.plumbline.quickstart.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.quickstart.results.IterationCounts;
import io.plumbline.quickstart.results.LabeledObject;
import io.plumbline.quickstart.results.LabeledObject.Given;
import io.plumbline.quickstart.results.LabeledObject.Outcome;
import io.plumbline.quickstart.results.LabelingTask;
import io.plumbline.quickstart.results.RunResults;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A run of one picture that the model labelled. */
final class PictureRun {
  private static final Label DOG = new Label.OfClass(1);

  private PictureRun() {}

  static RunResults of(URI picture) {
    JsonNode line = JsonNodeFactory.instance.objectNode().put("source-ref", picture.toString());
    Given given = new Given(DOG, 0.9, SyntheticRun.score(1, 1));
    return new RunResults(
        new LabelingTask(
            TaskType.IMAGE_CLASSIFICATION, new LabelCategories(List.of("cat", "dog")), "truth"),
        List.of(new LabeledObject(0, line, DOG, Outcome.MACHINE, Optional.of(given))),
        List.of(new IterationCounts(1, 0, 0, 1, Optional.empty())),
        List.of());
  }
}
