package io.plumbline.labeling.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.dataset.MergedLabel.Origin;
import io.plumbline.labeling.label.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergedLabelsTest {
  @TempDir private Path root;
  private JobFiles files;

  @BeforeEach
  void start() {
    files = new JobFiles(root);
  }

  @Test
  void labels_of_all_files_come_in_order_of_ids() throws IOException {
    files.human(1, 1, 5).machine(1, 0, 7).human(2, 6).machine(3, 2);

    assertThat(merged(3, 9)).containsExactly("M1", "H1", "M3", "-", "-", "H1", "H2", "M1", "-");
  }

  @Test
  void ids_may_be_skipped() throws IOException {
    files.human(1, 1, 5, 8);

    try (MergedLabels labels = MergedLabels.open(files.store(), files.folder(), 1)) {
      assertThat(labels.labelOf(4)).isEmpty();
      assertThat(labels.labelOf(8))
          .contains(
              new MergedLabel(
                  new LabelRecord(8, new Label.OfClass(1), 0.9, 3, JobFiles.DATE), Origin.Human));
      assertThat(labels.labelOf(1000)).isEmpty();
    }
  }

  @Test
  void ids_must_be_asked_for_in_ascending_order() throws IOException {
    files.human(1, 1, 5);

    try (MergedLabels labels = MergedLabels.open(files.store(), files.folder(), 1)) {
      assertThat(labels.labelOf(5)).isPresent();
      assertThatThrownBy(() -> labels.labelOf(5))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("object 5 is asked for after 5");
    }
  }

  @Test
  void peoples_label_goes_before_the_machines_and_the_earlier_before_the_later()
      throws IOException {
    files.machine(1, 1).human(2, 1, 2).human(3, 2);

    assertThat(merged(3, 4)).containsExactly("-", "H2", "H2", "-");
  }

  @Test
  void later_iterations_do_not_count() throws IOException {
    files.human(1, 1).machine(1, 2).human(2, 3).machine(2, 4);

    assertThat(merged(1, 5)).containsExactly("-", "H1", "M1", "-", "-");
    try (MergedLabels labels = MergedLabels.beforeDeciding(files.store(), files.folder(), 2)) {
      assertThat(labels.labelOf(3)).isPresent();
      assertThat(labels.labelOf(4)).isEmpty();
    }
  }

  @Test
  void a_job_without_labels_has_none() throws IOException {
    assertThat(merged(5, 2)).containsExactly("-", "-");
  }

  @Test
  void a_file_that_is_out_of_order_is_named() throws IOException {
    files.human(1, 1, 5, 3);

    assertThatThrownBy(() -> merged(1, 9))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("labels/human/1.jsonl is not ordered by id: 3 follows 5");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_merge_is_what_a_map_of_all_labels_would_say(long seed) throws IOException {
    Random random = new Random(seed);
    Map<Long, String> expected = new HashMap<>();
    List<List<Long>> ids = new ArrayList<>();
    for (int file = 0; file < 12; file++) {
      ids.add(new ArrayList<>());
    }
    for (long id = 0; id < 2000; id++) {
      int file = random.nextInt(16);
      if (file < 12) {
        ids.get(file).add(id);
        expected.put(id, (file < 6 ? "H" : "M") + (file % 6 + 1));
      }
    }
    for (int file = 0; file < 12; file++) {
      long[] some = ids.get(file).stream().mapToLong(Long::longValue).toArray();
      JobFiles written = file < 6 ? files.human(file + 1, some) : files.machine(file - 5, some);
      assertThat(written).isSameAs(files);
    }

    List<String> found = merged(6, 2000);

    for (long id = 0; id < 2000; id++) {
      assertThat(found.get((int) id)).isEqualTo(expected.getOrDefault(id, "-"));
    }
  }

  /** For every id, who labelled it in which iteration: H1, M2, or - for nobody. */
  private List<String> merged(int upTo, int objects) throws IOException {
    List<String> all = new ArrayList<>();
    try (MergedLabels labels = MergedLabels.open(files.store(), files.folder(), upTo)) {
      for (long id = 0; id < objects; id++) {
        Optional<MergedLabel> found = labels.labelOf(id);
        all.add(
            found
                .map(it -> it.origin().name().charAt(0) + "" + it.label().label().json())
                .orElse("-"));
      }
    }
    return all;
  }
}
