package io.plumbline.quickstart.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.plumbline.quickstart.results.IterationCounts;
import io.plumbline.quickstart.results.LabeledObject;
import io.plumbline.quickstart.results.LabeledObject.Outcome;
import io.plumbline.quickstart.results.RunResults;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A run of one picture that the model labelled. */
final class PictureRun {
  private PictureRun() {}

  static RunResults of(URI picture) {
    JsonNode line = JsonNodeFactory.instance.objectNode().put("source-ref", picture.toString());
    return new RunResults(
        List.of("cat", "dog"),
        List.of(new LabeledObject(0, line, 1, Outcome.MACHINE, 1, 0.9)),
        List.of(new IterationCounts(1, 0, 0, 1, Optional.empty())),
        List.of());
  }
}
