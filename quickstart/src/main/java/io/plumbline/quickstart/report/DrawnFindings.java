package io.plumbline.quickstart.report;

import static io.plumbline.quickstart.report.Markup.count;
import static io.plumbline.quickstart.report.Markup.percent;
import static io.plumbline.quickstart.report.Markup.quality;

import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.quickstart.results.Decision;
import io.plumbline.quickstart.results.LabeledObject;
import io.plumbline.quickstart.results.LabeledObject.Outcome;
import io.plumbline.quickstart.results.Look;
import io.plumbline.quickstart.results.MaskFiles;
import io.plumbline.quickstart.results.PoolPrediction;
import io.plumbline.quickstart.results.RunResults;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What there is to say about boxes and masks, which are more or less good. */
final class DrawnFindings implements Findings {
  private static final int CARDS = 16;

  private final RunResults results;
  private final DrawnCards cards;

  DrawnFindings(RunResults results, InlinePictures pictures, MaskFiles masks) {
    this.results = results;
    this.cards = new DrawnCards(pictures, masks, results.categories());
  }

  @Override
  public String style() {
    return Template.of("style.css").text() + "\n" + Template.of("drawn.css").text();
  }

  @Override
  public String summary() {
    return Template.of("drawn-summary.html")
        .filled(
            Map.of(
                "promise", promise(),
                "verdict", verdict(),
                "machine-share", percent(results.share(Outcome.MACHINE)),
                "machine-quality", qualityOf(Outcome.MACHINE),
                "human-quality", qualityOf(Outcome.HUMAN),
                "quality", quality(1 - results.lossOfAll()),
                "left", count(results.count(Outcome.NONE))));
  }

  private String qualityOf(Outcome outcome) {
    return results.count(outcome) == 0 ? "–" : quality(1 - results.lossOf(outcome));
  }

  /** The promise under which the model labelled. */
  private Optional<Double> target() {
    return results.count(Outcome.MACHINE) == 0
        ? Optional.empty()
        : lastLook().map(Look::decision).map(Decision::target);
  }

  private Optional<Look> lastLook() {
    return results.looks().stream().reduce((first, second) -> second);
  }

  private String promise() {
    return target()
        .map(target -> "where at least " + quality(target) + " was promised")
        .orElse("about which nothing was promised");
  }

  private String verdict() {
    return target()
        .map(target -> 1 - results.lossOf(Outcome.MACHINE) >= target)
        .map(kept -> kept ? ": the promise is kept" : ": the promise is broken")
        .orElse("");
  }

  @Override
  public String labels() {
    Picks picks = new Picks(results, CARDS);
    boolean boxes = results.task().type() == TaskType.OBJECT_DETECTION;
    return Template.of("drawn-labels.html")
        .filled(
            Map.of(
                "named", boxes ? "class and confidence" : "its class",
                "machine", grid(picks.random(Outcome.MACHINE)),
                "people", grid(picks.random(Outcome.HUMAN)),
                "unsure", grid(picks.leastCertain()),
                "declined", cards.grid(declined()),
                "worst", grid(picks.worst())));
  }

  private String grid(List<LabeledObject> objects) {
    return cards.grid(objects.stream().map(Drawing::of).toList());
  }

  /** The least confident predictions of the last look for objects that people labelled instead. */
  private List<Drawing> declined() {
    return lastLook().map(this::declined).orElse(List.of());
  }

  private List<Drawing> declined(Look look) {
    double threshold = look.decision().threshold().orElse(Double.POSITIVE_INFINITY);
    return look.predictions().stream()
        .filter(prediction -> prediction.confidence() < threshold)
        .filter(prediction -> object(prediction).by(Outcome.HUMAN))
        .sorted(Comparator.comparingDouble(PoolPrediction::confidence))
        .limit(CARDS)
        .map(prediction -> Drawing.of(object(prediction), prediction))
        .toList();
  }

  private LabeledObject object(PoolPrediction prediction) {
    return results.objects().get(Math.toIntExact(prediction.id()));
  }

  @Override
  public String classes() {
    return new DrawnTable(results).html();
  }

  @Override
  public LookWords words() {
    return new DrawnWords();
  }
}
