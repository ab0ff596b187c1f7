package io.plumbline.labeling.image.consolidate;

import io.plumbline.labeling.dataset.LabelRecord;
import io.plumbline.labeling.dataset.ObjectResponse;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.masks.ConsolidatedMask;
import io.plumbline.labeling.masks.CrowdSemanticSegmentation;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskConsolidation;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPalette;
import io.plumbline.labeling.masks.MaskPngWriter;
import io.plumbline.labeling.masks.PixelValues;
import io.plumbline.labeling.masks.WorkerMask;
import io.plumbline.labeling.step.StepContext;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Masks, image by image: an image has pixels enough to tell how its workers paint. */
final class PaintingConsolidation implements Consolidation {
  private final StepContext context;
  private final CrowdSemanticSegmentation element;
  private final MaskPngWriter writer;
  private final Responses responses;

  PaintingConsolidation(StepContext context, LabelCategories categories) {
    this.context = context;
    this.element = new CrowdSemanticSegmentation(categories);
    this.writer = new MaskPngWriter(new MaskPalette(categories.size()));
    this.responses = new Responses(context.store(), context.folder());
  }

  @Override
  public List<LabelRecord> consolidate(BitSet batch, AnswerSieve sieve) throws IOException {
    List<LabelRecord> labels = new ArrayList<>();
    responses.forEach(
        context.input().iteration(),
        batch,
        response -> {
          List<WorkerMask> masks = masks(response, sieve);
          if (!masks.isEmpty()) {
            labels.add(label(response.id(), new MaskConsolidation().consolidate(masks)));
          }
        });
    return labels;
  }

  private List<WorkerMask> masks(ObjectResponse response, AnswerSieve sieve) {
    Map<String, Mask> read = new TreeMap<>();
    response
        .answers()
        .forEach(
            given ->
                sieve
                    .read(
                        response.id(),
                        given,
                        answer ->
                            element.read(
                                answer.answerContent().path(CrowdSemanticSegmentation.ELEMENT)))
                    .ifPresent(mask -> read.put(given.workerId(), mask)));
    CommonSize.keep(response.id(), read, Mask::size, sieve);
    return read.entrySet().stream()
        .map(entry -> new WorkerMask(entry.getKey(), entry.getValue()))
        .toList();
  }

  private LabelRecord label(long id, ConsolidatedMask consolidated) throws IOException {
    String date = context.input().date();
    URI png = context.folder().consolidatedMask(id, date);
    context.store().write(png, out -> writer.write(consolidated.mask(), out));
    return new LabelRecord(
        id,
        new Label.OfMask(new MaskLabel(png, PixelValues.in(consolidated.mask()))),
        consolidated.confidence(),
        consolidated.workers(),
        date);
  }
}
