package io.plumbline.operator.stage;

import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.api.v1alpha1.Threshold;
import io.plumbline.operator.event.EventNote;
import io.plumbline.operator.plan.JobPlan;
import io.plumbline.operator.step.Parameters;
import io.plumbline.operator.step.StepName;
import io.plumbline.operator.step.StepResults.Calibrated;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The threshold is certified on the sample, or it is not. */
final class CalibratingStage implements StepTask<Calibrated> {
  @Override
  public StepName step() {
    return StepName.CALIBRATE;
  }

  @Override
  public Class<Calibrated> resultType() {
    return Calibrated.class;
  }

  @Override
  public Parameters parameters(Situation situation) {
    return Parameters.none()
        .with("modelIteration", situation.status().modelIteration().orElseThrow())
        .with("look", situation.status().looks() + 1)
        .with("shards", situation.plan().pods().shards())
        .with("target", situation.plan().quality().minimum())
        .with("alpha", situation.plan().quality().alphaOfLook());
  }

  @Override
  public Outcome done(Situation situation, List<Calibrated> results) {
    Threshold threshold = threshold(situation, results.get(0));
    LabelingJobStatus status =
        situation.status().withLooks(threshold.look()).plusThreshold(threshold);
    return Outcome.enter(status, Stage.DECIDING, situation.now()).with(note(threshold));
  }

  private static EventNote note(Threshold threshold) {
    return threshold.certified()
        ? EventNote.normal(
            "ThresholdCertified",
            "The model may label at confidence %s and above: %d sampled objects there have a quality of %s."
                .formatted(
                    threshold.threshold(), threshold.validation(), threshold.observedQuality()))
        : EventNote.normal(
            "NothingCertified",
            "Look %d: no confidence could be certified to meet the target of %s."
                .formatted(threshold.look(), threshold.target()));
  }

  private static Threshold threshold(Situation situation, Calibrated result) {
    JobPlan.Quality quality = situation.plan().quality();
    return new Threshold(
        situation.status().looks() + 1,
        situation.status().modelIteration().orElseThrow(),
        result.certified(),
        exact(result.threshold()),
        exact(quality.minimum()),
        exact(quality.confidence()),
        result.validation(),
        result.errors(),
        rounded(result.logEvidence()),
        rounded(result.logRequired()),
        Optional.ofNullable(result.observedQuality()).map(CalibratingStage::rounded).orElse(null),
        result.decision());
  }

  /** Every digit, since the step that applies the threshold compares with it. */
  private static String exact(Double value) {
    return value == null ? null : BigDecimal.valueOf(value).toPlainString();
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
