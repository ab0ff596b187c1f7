package io.plumbline.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPalette;
import io.plumbline.labeling.masks.MaskPngWriter;
import io.plumbline.labeling.masks.PixelValues;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.models.data.ClassMask;
import io.plumbline.models.data.UnusableItemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredMaskTest {
  private static final PixelValues VALUES = new PixelValues(Map.of(0, 0, 5, 1, 200, 2));

  @TempDir Path folder;

  @Test
  void numbers_in_the_file_become_the_classes_that_the_label_says() throws Exception {
    Path file = mask(new byte[] {0, 5, 5, (byte) 200, 0, 0});

    ClassMask read = stored(file).read();

    assertThat(read.width()).isEqualTo(3);
    assertThat(read.height()).isEqualTo(2);
    assertThat(read.classes()).containsExactly(0, 1, 1, 2, 0, 0);
  }

  @Test
  void a_mask_that_cannot_be_used_is_told_in_a_sentence_that_names_it() throws IOException {
    Path strange = mask(new byte[] {0, 5, 9, 0, 0, 0});
    Path text = Files.writeString(folder.resolve("text.png"), "no picture");

    assertUnusable(strange, "has the number 9 at (2, 0), which is no class");
    assertUnusable(text, "is not a PNG image");
    assertUnusable(folder.resolve("gone.png"), "does not exist");
  }

  @Test
  void a_store_that_refuses_ends_the_training() {
    StoredMask mask =
        new StoredMask(new RefusingStore(), new MaskLabel(folder.resolve("a.png").toUri(), VALUES));

    assertThatThrownBy(mask::read).isInstanceOf(AccessDeniedException.class);
  }

  private void assertUnusable(Path file, String problem) {
    assertThatThrownBy(() -> stored(file).read())
        .isInstanceOf(UnusableItemException.class)
        .message()
        .startsWith("mask file://")
        .contains(file.getFileName().toString())
        .contains(problem);
  }

  private static StoredMask stored(Path file) {
    return new StoredMask(new FileObjectStore(), new MaskLabel(file.toUri(), VALUES));
  }

  private Path mask(byte[] numbers) throws IOException {
    Path file = folder.resolve("mask.png");
    try (OutputStream out = Files.newOutputStream(file)) {
      new MaskPngWriter(new MaskPalette(2)).write(Mask.of(3, 2, numbers), out);
    }
    return file;
  }
}
