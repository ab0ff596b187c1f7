package io.plumbline.models.bench;

import io.plumbline.models.data.Annotated;
import io.plumbline.models.data.Box;
import io.plumbline.models.data.ScoredBox;
import io.plumbline.models.detection.DetectionMeasures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints, for each file of boxes drawn on BCCD's test split, the average precision of each class
 * and their mean, at an intersection over union of 0.5. Arguments: the dataset's folder, the files.
 */
final class BloodCellsScore {
  private BloodCellsScore() {}

  public static void main(String[] arguments) throws IOException {
    BloodCells cells = new BloodCells(Path.of(arguments[0]));
    List<String> names = cells.names("test");
    List<List<Box>> wanted = cells.photographs("test").stream().map(Annotated::annotation).toList();
    for (int i = 1; i < arguments.length; i++) {
      print(new DrawnBoxes(Path.of(arguments[i])).read(names), wanted);
    }
  }

  private static void print(List<List<ScoredBox>> drawn, List<List<Box>> wanted) {
    StringBuilder line = new StringBuilder();
    for (int label = 0; label < BloodCells.LABELS.size(); label++) {
      int only = label;
      List<List<Box>> those =
          wanted.stream()
              .map(boxes -> boxes.stream().filter(box -> box.label() == only).toList())
              .toList();
      line.append(number(drawn, those)).append(' ');
    }
    System.out.println(line + number(drawn, wanted));
  }

  private static String number(List<List<ScoredBox>> drawn, List<List<Box>> wanted) {
    return "%.4f"
        .formatted(
            DetectionMeasures.meanAveragePrecision(drawn, wanted, BloodCells.LABELS.size())
                .orElseThrow());
  }
}
