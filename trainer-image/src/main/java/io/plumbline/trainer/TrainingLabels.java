package io.plumbline.trainer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.dataset.IndexEntry;
import io.plumbline.labeling.dataset.MergedLabel;
import io.plumbline.labeling.dataset.MergedLabels;
import io.plumbline.labeling.dataset.ObjectState;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.label.ManifestForm;
import io.plumbline.labeling.manifest.DataObject;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.labeling.step.StepInput;
import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ItemContent;
import io.plumbline.trainer.HumanLabels.LabeledObject;
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

  HumanLabels read() throws IOException {
    LabelCategories categories =
        LabelCategories.read(context.store(), context.folder().labelCategories());
    ManifestForm form = form(categories);
    List<LabeledObject> objects = new ArrayList<>();
    try (JsonLinesReader<IndexEntry> index =
            JsonLinesReader.open(context.store(), context.folder().index(), IndexEntry.class);
        MergedLabels labels =
            MergedLabels.beforeDeciding(
                context.store(), context.folder(), context.input().iteration())) {
      while (index.hasNext()) {
        IndexEntry entry = index.next();
        Optional<Label> label = label(entry, labels.labelOf(entry.id()), form);
        if (label.isPresent()) {
          objects.add(new LabeledObject(new DataItem(entry.id(), content(entry)), label.get()));
        }
      }
    }
    return new HumanLabels(categories.names(), objects);
  }

  private ManifestForm form(LabelCategories categories) {
    StepInput input = context.input();
    return ManifestForm.of(
        input.taskType(), input.labelAttributeName(), categories, input.job().name());
  }

  private Optional<Label> label(IndexEntry entry, Optional<MergedLabel> merged, ManifestForm form)
      throws IOException {
    return entry.state() == ObjectState.Labeled
        ? given(entry, form)
        : merged
            .filter(each -> each.origin() == MergedLabel.Origin.Human)
            .map(each -> each.label().label());
  }

  /** A label in the input manifest counts unless its metadata says that a machine gave it. */
  private Optional<Label> given(IndexEntry entry, ManifestForm form) throws IOException {
    ObjectNode line = line(entry);
    String metadata = context.input().labelAttributeName() + "-metadata";
    if (line.path(metadata).path("human-annotated").asText("yes").equals("no")) {
      return Optional.empty();
    }
    try {
      return form.read(line);
    } catch (InputException e) {
      throw new InputException("line " + (entry.id() + 1) + ": " + e.getMessage(), e);
    }
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
