package io.plumbline.workforce.studio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.DataObject;
import io.plumbline.labeling.store.ObjectLink;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a task shows: the text itself, or a link to the image that people's browsers follow.
 *
 * @param data as Label Studio has it
 * @param linkUntil when the link ceases to work; empty without one
 */
record TaskData(ObjectNode data, Optional<Instant> linkUntil) {
  /**
   * The data of an object.
   *
   * @param goodFor how long the link should work
   * @throws StudioProblem when the store can make no link
   * @throws IOException when it fails to
   */
  static TaskData of(DataObject object, ObjectStore store, Duration goodFor)
      throws StudioProblem, IOException {
    ObjectNode data = Json.mapper().createObjectNode();
    if (object.source().isPresent()) {
      return new TaskData(data.put(LabelingConfig.TEXT, object.source().get()), Optional.empty());
    }
    URI image = object.sourceRef().orElseThrow();
    ObjectLink link = store.link(image, goodFor).orElseThrow(() -> noLink(image));
    return new TaskData(
        data.put(LabelingConfig.IMAGE, link.address().toString()), Optional.of(link.goodUntil()));
  }

  private static StudioProblem noLink(URI image) {
    return new StudioProblem(
        "the store makes no link to "
            + ObjectUri.format(image)
            + ", so that nobody could see it in Label Studio");
  }
}
