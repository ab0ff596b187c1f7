package io.plumbline.labeling.dataset;

import static io.plumbline.labeling.dataset.ObjectState.Failed;
import static io.plumbline.labeling.dataset.ObjectState.Labeled;
import static io.plumbline.labeling.dataset.ObjectState.Open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelingProgressTest {
  @TempDir private Path root;
  private JobFiles files;

  @BeforeEach
  void start() {
    files = new JobFiles(root);
  }

  @Test
  void at_first_the_input_manifest_alone_decides() throws IOException {
    files.index(Open, Labeled, Failed, Open);

    LabelingProgress progress = LabelingProgress.read(files.store(), files.folder(), 0);

    assertThat(open(progress)).containsExactly(0, 3);
    assertThat(progress.objects()).isEqualTo(4);
    assertThat(progress.labeled()).isEqualTo(1);
    assertThat(progress.givenLabeled()).isEqualTo(1);
    assertThat(progress.failed()).isEqualTo(1);
    assertThat(progress.open()).isEqualTo(2);
  }

  @Test
  void labels_and_failures_of_all_iterations_so_far_count() throws IOException {
    files.index(10).human(1, 0, 1).machine(1, 2).human(2, 3).machine(2, 4, 5).human(3, 6);
    files.failed(files.folder().consolidationFailures(1), 7);
    files.failed(files.folder().decisionFailures(2), 8);

    LabelingProgress progress = LabelingProgress.read(files.store(), files.folder(), 2);

    assertThat(open(progress)).containsExactly(6, 9);
    assertThat(progress.humanLabeled()).isEqualTo(3);
    assertThat(progress.machineLabeled()).isEqualTo(3);
    assertThat(progress.failed()).isEqualTo(2);
    assertThat(progress.isHumanLabeled(3)).isTrue();
    assertThat(progress.isMachineLabeled(3)).isFalse();
    assertThat(progress.isFailed(7)).isTrue();
    assertThat(progress.isLabeled(7)).isFalse();
  }

  @Test
  void before_an_iteration_is_decided_its_machine_labels_do_not_count() throws IOException {
    files.index(10).human(1, 0).machine(1, 2).human(2, 3);
    files.failed(files.folder().consolidationFailures(2), 7);
    LabelingProgress before = LabelingProgress.beforeDeciding(files.store(), files.folder(), 2);

    files.machine(2, 4, 5).failed(files.folder().decisionFailures(2), 8);
    LabelingProgress again = LabelingProgress.beforeDeciding(files.store(), files.folder(), 2);

    assertThat(open(before)).containsExactly(1, 4, 5, 6, 8, 9);
    assertThat(open(again)).isEqualTo(open(before));
  }

  @Test
  void an_object_that_failed_and_was_labelled_all_the_same_is_labelled() throws IOException {
    files.index(2).human(2, 1).failed(files.folder().consolidationFailures(1), 1);

    LabelingProgress progress = LabelingProgress.read(files.store(), files.folder(), 2);

    assertThat(progress.isFailed(1)).isFalse();
    assertThat(progress.failed()).isZero();
    assertThat(progress.labeled()).isEqualTo(1);
    assertThat(progress.open()).isEqualTo(1);
  }

  @Test
  void what_is_not_in_the_manifest_is_not_open() throws IOException {
    files.index(2);

    LabelingProgress progress = LabelingProgress.read(files.store(), files.folder(), 1);

    assertThat(progress.isOpen(2)).isFalse();
    assertThat(progress.isOpen(-1)).isFalse();
  }

  @Test
  void without_an_index_there_is_no_progress() {
    assertThatThrownBy(() -> LabelingProgress.read(files.store(), files.folder(), 1))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static long[] open(LabelingProgress progress) {
    return LongStream.range(0, progress.objects()).filter(progress::isOpen).toArray();
  }
}
