package io.plumbline.trainer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.dataset.IndexEntry;
import io.plumbline.labeling.dataset.MergedLabel;
import io.plumbline.labeling.dataset.MergedLabels;
import io.plumbline.labeling.dataset.ObjectState;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.manifest.AugmentedLine;
import io.plumbline.labeling.manifest.DataObject;
import io.plumbline.labeling.manifest.LabelAttribute;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.training.TrainingSet;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The labels that a model learns from: those of people, in this job or in the input manifest; never
 * a machine's.
 */
final class TrainingLabels {
  private final StepContext context;

  TrainingLabels(StepContext context) {
    this.context = context;
  }

  TrainingSet read() throws IOException {
    LabelCategories categories =
        LabelCategories.read(context.store(), context.folder().labelCategories());
    List<LabeledItem> items = new ArrayList<>();
    try (JsonLinesReader<IndexEntry> index =
            JsonLinesReader.open(context.store(), context.folder().index(), IndexEntry.class);
        MergedLabels labels =
            MergedLabels.beforeDeciding(
                context.store(), context.folder(), context.input().iteration())) {
      while (index.hasNext()) {
        IndexEntry entry = index.next();
        Optional<Integer> label = label(entry, labels.labelOf(entry.id()), categories);
        if (label.isPresent()) {
          items.add(new LabeledItem(new DataItem(entry.id(), content(entry)), label.get()));
        }
      }
    }
    return new TrainingSet(categories.names(), items);
  }

  private Optional<Integer> label(
      IndexEntry entry, Optional<MergedLabel> merged, LabelCategories categories)
      throws IOException {
    return entry.state() == ObjectState.Labeled
        ? given(entry, categories)
        : merged
            .filter(each -> each.origin() == MergedLabel.Origin.Human)
            .map(each -> each.label().label());
  }

  /** A label in the input manifest counts unless its metadata says that a machine gave it. */
  private Optional<Integer> given(IndexEntry entry, LabelCategories categories) throws IOException {
    LabelAttribute attribute = new LabelAttribute(context.input().labelAttributeName());
    ObjectNode line = line(entry);
    String annotated = line.path(attribute.metadataName()).path("human-annotated").asText("yes");
    return annotated.equals("no")
        ? Optional.empty()
        : new AugmentedLine(
                attribute, context.input().taskType(), categories, context.input().job().name())
            .labelIn(line);
  }

  private ItemContent content(IndexEntry entry) throws IOException {
    DataObject object = DataObject.of(line(entry));
    return object
        .sourceRef()
        .<ItemContent>map(uri -> new ItemContent.Image(uri.toString(), limit -> bytes(uri, limit)))
        .orElseGet(() -> new ItemContent.Text(object.source().orElseThrow()));
  }

  private byte[] bytes(URI uri, int limit) throws IOException {
    try (InputStream in = context.store().read(uri)) {
      return in.readNBytes(limit + 1);
    }
  }

  private static ObjectNode line(IndexEntry entry) throws IOException {
    return (ObjectNode) Json.mapper().readTree(entry.line());
  }
}
