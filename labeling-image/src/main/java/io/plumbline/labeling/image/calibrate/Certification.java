package io.plumbline.labeling.image.calibrate;

import io.plumbline.labeling.certification.Certificate;
import io.plumbline.labeling.certification.CertifiedThreshold;
import io.plumbline.labeling.certification.Prevalidated;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.dataset.LabelRecord;
import io.plumbline.labeling.dataset.LabelingProgress;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.image.predictions.Predictions;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Computes a look's decision from what is in the store. */
public final class Certification {
  private final ObjectStore store;
  private final JobFolder folder;

  public Certification(ObjectStore store, JobFolder folder) {
    this.store = store;
    this.folder = folder;
  }

  /**
   * Weighs the evidence of a look in two passes over the predictions; memory grows with the sample
   * only.
   *
   * @param sample tells which objects were sampled
   * @throws IOException when the store cannot be read
   */
  public DecisionRecord decide(Look look, LongPredicate sample) throws IOException {
    LabelingProgress before = LabelingProgress.beforeDeciding(store, folder, look.drawnAfter());
    List<Prediction> sampled = new ArrayList<>();
    forEachIn(before, look, prediction -> addIf(sample, prediction, sampled));
    var unsampled = new ConfidenceCounts(sampled.stream().mapToDouble(Prediction::confidence));
    forEachIn(before, look, prediction -> countUnless(sample, prediction, unsampled));
    Map<Long, Label> labels = certificationLabels(look.iteration());
    CalibrateParameters asked = look.parameters();
    Certificate certificate =
        new CertifiedThreshold(look.lossKind(), asked.target(), asked.alpha(), look.positiveRate())
            .certify(prevalidated(sampled, labels), unsampled);
    return record(look, certificate, sampled, labels, unsampled.total() + sampled.size());
  }

  private void forEachIn(LabelingProgress before, Look look, Predictions.Visitor visitor)
      throws IOException {
    CalibrateParameters asked = look.parameters();
    Predictions.of(store, folder, asked.modelIteration(), asked.shards())
        .forEach(
            prediction -> {
              if (before.isOpen(prediction.id()) && prediction.failure().isEmpty()) {
                visitor.visit(prediction);
              }
            });
  }

  private static void addIf(LongPredicate sample, Prediction prediction, List<Prediction> sampled) {
    if (sample.test(prediction.id())) {
      sampled.add(prediction);
    }
  }

  private static void countUnless(
      LongPredicate sample, Prediction prediction, ConfidenceCounts unsampled) {
    if (!sample.test(prediction.id())) {
      unsampled.add(prediction.confidence());
    }
  }

  private Map<Long, Label> certificationLabels(int iteration) throws IOException {
    Map<Long, Label> labels = new HashMap<>();
    try (var records =
        JsonLinesReader.open(store, folder.certificationLabels(iteration), LabelRecord.class)) {
      records.forEachRemaining(label -> labels.put(label.id(), label.label()));
    }
    return labels;
  }

  private List<Prevalidated> prevalidated(List<Prediction> sampled, Map<Long, Label> labels)
      throws IOException {
    LabelLoss loss = new LabelLoss(store);
    List<Prevalidated> prevalidated = new ArrayList<>(sampled.size());
    for (Prediction prediction : sampled) {
      double lost =
          loss.of(
              prediction.label().orElseThrow(), Optional.ofNullable(labels.get(prediction.id())));
      prevalidated.add(new Prevalidated(prediction.confidence(), lost));
    }
    return prevalidated;
  }

  private static DecisionRecord record(
      Look look,
      Certificate certificate,
      List<Prediction> sampled,
      Map<Long, Label> labels,
      long pool) {
    CalibrateParameters asked = look.parameters();
    long answered = sampled.stream().filter(object -> labels.containsKey(object.id())).count();
    return new DecisionRecord(
        asked.look(),
        look.lossKind(),
        asked.target(),
        asked.alpha(),
        CertifiedThreshold.fractions(),
        look.rate(),
        look.seed(),
        asked.modelIteration(),
        asked.shards(),
        pool,
        sampled.size(),
        Math.toIntExact(sampled.size() - answered),
        certificate.blocks(),
        certificate.logEvidence(),
        certificate.logRequired(),
        certificate.threshold().isPresent()
            ? Optional.of(certificate.threshold().getAsDouble())
            : Optional.empty());
  }
}
