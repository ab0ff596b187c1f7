package io.plumbline.models.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.models.data.Annotated;
import io.plumbline.models.data.Box;
import io.plumbline.models.data.ScoredBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BloodCellsTest {
  @TempDir Path folder;

  @Test
  void the_first_pixel_is_one_and_the_last_belongs_to_the_box() throws IOException {
    write(object("WBC", 1, 11, 40, 20));

    assertThat(boxes()).containsExactly(new Box(1, 0, 10, 40, 10));
  }

  @Test
  void a_box_of_one_pixel_is_left_out() throws IOException {
    write(object("RBC", 504, 337, 504, 337) + object("Platelets", 5, 5, 8, 9));

    assertThat(boxes()).containsExactly(new Box(2, 4, 4, 4, 5));
  }

  @Test
  void what_was_drawn_is_read_as_it_was_written_the_surest_first() throws IOException {
    ScoredBox doubtful = new ScoredBox(new Box(2, 1.5, 2.25, 3, 4), 0.25);
    ScoredBox sure = new ScoredBox(new Box(0, 5, 6, 7.125, 8), 0.75);
    DrawnBoxes file = new DrawnBoxes(folder.resolve("drawn.jsonl"));

    file.write(List.of("a", "b"), List.of(List.of(), List.of(doubtful, sure)));

    assertThat(file.read(List.of("b", "a"))).containsExactly(List.of(sure, doubtful), List.of());
  }

  private List<Box> boxes() throws IOException {
    List<Annotated<List<Box>>> photographs = new BloodCells(folder).photographs("test");
    assertThat(photographs).hasSize(1);
    return photographs.get(0).annotation();
  }

  private void write(String objects) throws IOException {
    Files.createDirectories(folder.resolve("ImageSets/Main"));
    Files.createDirectories(folder.resolve("Annotations"));
    Files.writeString(folder.resolve("ImageSets/Main/test.txt"), "BloodImage_00001\n");
    Files.writeString(
        folder.resolve("Annotations/BloodImage_00001.xml"),
        "<annotation>" + objects + "</annotation>");
  }

  private static String object(String name, int xmin, int ymin, int xmax, int ymax) {
    return """
        <object><name>%s</name><bndbox>
        <xmin>%d</xmin><ymin>%d</ymin><xmax>%d</xmax><ymax>%d</ymax>
        </bndbox></object>"""
        .formatted(name, xmin, ymin, xmax, ymax);
  }
}
