package io.plumbline.quickstart.report;

import static io.plumbline.quickstart.report.Markup.count;
import static io.plumbline.quickstart.report.Markup.escape;
import static io.plumbline.quickstart.report.Markup.quality;

import io.plumbline.quickstart.results.LabeledObject;
import io.plumbline.quickstart.results.LabeledObject.Outcome;
import io.plumbline.quickstart.results.RunResults;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** For each class, on how many pictures people and the model drew it or missed it, and how well. */
record DrawnTable(RunResults results) {
  String html() {
    return IntStream.range(0, results.categories().size())
        .mapToObj(this::row)
        .collect(
            Collectors.joining(
                "",
                "<table><thead><tr><th>class<th>people's pictures<th>mean IoU<th>the model's"
                    + " pictures<th>mean IoU</tr></thead><tbody>",
                "</tbody></table>"));
  }

  private String row(int index) {
    return "<tr><td>%s%s%s</tr>"
        .formatted(
            escape(results.categories().get(index)),
            cells(index, Outcome.HUMAN),
            cells(index, Outcome.MACHINE));
  }

  /** Of the pictures on which the class is, or is drawn. */
  private String cells(int index, Outcome outcome) {
    double[] qualities = qualities(index, outcome).toArray();
    return "<td>%s<td>%s"
        .formatted(
            count(qualities.length),
            qualities.length == 0
                ? "–"
                : quality(DoubleStream.of(qualities).average().orElseThrow()));
  }

  private DoubleStream qualities(int index, Outcome outcome) {
    return results.objects().stream()
        .filter(object -> object.by(outcome))
        .map(LabeledObject::given)
        .map(given -> given.orElseThrow().score().byClass())
        .filter(byClass -> byClass.containsKey(index))
        .mapToDouble(byClass -> byClass.get(index));
  }
}
