package io.plumbline.workforce.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.store.FileObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineScanTest {
  @TempDir Path folder;

  @Test
  void a_file_within_the_budget_is_read_to_its_end() throws IOException {
    Budget budget = new Budget(10, 1 << 10);

    assertThat(read("a\nb\nc\n", budget)).containsExactly("a", "b", "c", "ALL");
    assertThat(budget.linesTaken()).isEqualTo(3);
  }

  @Test
  void no_more_lines_are_read_than_the_budget_has() throws IOException {
    assertThat(read("a\nb\nc\n", new Budget(2, 1 << 10))).containsExactly("a", "b", "FIRST");
  }

  @Test
  void a_line_that_the_budget_cuts_off_is_not_read() throws IOException {
    assertThat(read("a\nbcdefgh\n", new Budget(10, 5))).doesNotContain("bcd").contains("FIRST");
  }

  @Test
  void what_one_file_took_is_missing_for_the_next() throws IOException {
    Budget budget = new Budget(3, 1 << 10);

    read("a\nb\n", budget);

    assertThat(read("c\nd\n", budget)).containsExactly("c", "FIRST");
  }

  private List<String> read(String content, Budget budget) throws IOException {
    Path file = Files.writeString(folder.resolve("lines"), content);
    List<String> lines = new ArrayList<>();
    try (LineScan scan = LineScan.open(new FileObjectStore(), file.toUri(), budget)) {
      Optional<String> line = scan.next();
      while (line.isPresent()) {
        lines.add(line.get());
        line = scan.next();
      }
      lines.add(scan.extent().name());
    }
    return lines;
  }
}
