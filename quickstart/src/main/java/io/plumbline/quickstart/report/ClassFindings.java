package io.plumbline.quickstart.report;

import static io.plumbline.quickstart.report.Markup.count;
import static io.plumbline.quickstart.report.Markup.percent;

import io.plumbline.quickstart.results.LabeledObject;
import io.plumbline.quickstart.results.LabeledObject.Outcome;
import io.plumbline.quickstart.results.RunResults;
import java.util.List;
import java.util.Map;

/** What there is to say about labels that are right or wrong. */
final class ClassFindings implements Findings {
  private static final int CARDS = 45;

  private final RunResults results;
  private final Cards cards;

  ClassFindings(RunResults results, InlinePictures pictures) {
    this.results = results;
    this.cards = new Cards(pictures, results.categories());
  }

  @Override
  public String style() {
    return Template.of("style.css").text();
  }

  @Override
  public String summary() {
    return Template.of("classes-summary.html")
        .filled(
            Map.of(
                "right", percent(1 - results.lossOfAll()),
                "machine-share", percent(results.share(Outcome.MACHINE)),
                "machine-error", percent(results.lossOf(Outcome.MACHINE)),
                "human-error", percent(results.lossOf(Outcome.HUMAN)),
                "error", percent(results.lossOfAll()),
                "left", count(results.count(Outcome.NONE))));
  }

  @Override
  public String labels() {
    Picks picks = new Picks(results, CARDS);
    return Template.of("classes-labels.html")
        .filled(
            Map.of(
                "sure", cards.grid(picks.random(Outcome.MACHINE)),
                "unsure", cards.grid(picks.leastCertain()),
                "wrong", wrong(picks.worst())));
  }

  private String wrong(List<LabeledObject> wrong) {
    return wrong.isEmpty() ? "<p>None.</p>" : cards.grid(wrong);
  }

  @Override
  public String classes() {
    return ClassTable.html(results);
  }

  @Override
  public LookWords words() {
    return new ClassWords();
  }
}
