package io.plumbline.quickstart.report;

import static io.plumbline.quickstart.report.Markup.count;
import static io.plumbline.quickstart.report.Markup.escape;
import static io.plumbline.quickstart.report.Markup.percent;

import io.plumbline.labeling.label.Label;
import io.plumbline.quickstart.results.LabeledObject;
import io.plumbline.quickstart.results.LabeledObject.Outcome;
import io.plumbline.quickstart.results.RunResults;
import java.util.List;

/** For each true class, who labelled its objects and how often wrongly. */
final class ClassTable {
  private ClassTable() {}

  static String html(RunResults results) {
    StringBuilder rows = new StringBuilder();
    for (int truth = 0; truth < results.categories().size(); truth++) {
      int index = truth;
      List<LabeledObject> objects =
          results.objects().stream()
              .filter(object -> object.truth().equals(new Label.OfClass(index)))
              .toList();
      rows.append(row(results.categories().get(truth), objects));
    }
    return "<table><thead><tr><th>true class<th>objects<th>by people<th>by the model<th>model's"
        + " labels wrong</tr></thead><tbody>"
        + rows
        + "</tbody></table>";
  }

  private static String row(String name, List<LabeledObject> objects) {
    long machine = labeledBy(objects, Outcome.MACHINE);
    long wrong =
        objects.stream().filter(object -> object.by(Outcome.MACHINE) && object.wrong()).count();
    return "<tr><td>%s<td>%s<td>%s<td>%s<td>%s</tr>"
        .formatted(
            escape(name),
            count(objects.size()),
            count(labeledBy(objects, Outcome.HUMAN)),
            count(machine),
            machine == 0 ? "–" : percent((double) wrong / machine));
  }

  private static long labeledBy(List<LabeledObject> objects, Outcome outcome) {
    return objects.stream().filter(object -> object.by(outcome)).count();
  }
}
