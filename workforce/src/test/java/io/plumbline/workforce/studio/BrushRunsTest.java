package io.plumbline.workforce.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.InputException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The packed bytes are of label_studio_sdk 2.1.2, {@code label_studio_sdk.converter.brush}. */
class BrushRunsTest {
  /** {@code mask2rle} of 0 0 1 1 0 / 0 1 1 1 0 / 0 0 0 1 1. */
  private static final int[] BLOT = {
    0, 0, 0, 60, 57, 27, 252, 224, 19, 255, 206, 1, 111, 254, 248, 4, 255, 224
  };

  /** {@code encode_rle} of four pixels whose alphas are 127, 128, 255 and 0. */
  private static final int[] SOFT = {0, 0, 0, 16, 57, 27, 252, 111, 241, 192, 71, 255, 24, 0};

  @Test
  void strokes_are_unpacked_as_the_editor_packs_them() {
    assertThat(painted(BLOT, 15)).isEqualTo("001100111000011");
  }

  @Test
  void a_pixel_counts_when_the_larger_part_of_it_is_painted() {
    assertThat(painted(SOFT, 4)).isEqualTo("0110");
  }

  @Test
  void what_ends_too_early_is_refused() {
    assertThatThrownBy(() -> painted(Arrays.copyOf(BLOT, 9), 15))
        .isInstanceOf(InputException.class)
        .hasMessage("\"rle\" ends too early");
    assertThatThrownBy(() -> painted(new int[0], 15)).isInstanceOf(InputException.class);
  }

  @Test
  void strokes_of_another_image_are_refused() {
    assertThatThrownBy(() -> painted(BLOT, 16))
        .isInstanceOf(InputException.class)
        .hasMessage("\"rle\" is of another image than \"original_width\" says");
  }

  @Test
  void a_run_beyond_the_end_is_refused() {
    int[] longer = BLOT.clone();
    longer[3] = 4;
    assertThatThrownBy(() -> painted(longer, 1))
        .isInstanceOf(InputException.class)
        .hasMessage("\"rle\" is longer than its image");
  }

  private static String painted(int[] packed, int pixels) {
    byte[] bytes = new byte[packed.length];
    for (int n = 0; n < bytes.length; n++) {
      bytes[n] = (byte) packed[n];
    }
    char[] drawn = "0".repeat(pixels).toCharArray();
    new BrushRuns(bytes, pixels).forEachPainted((from, to) -> Arrays.fill(drawn, from, to, '1'));
    return new String(drawn);
  }
}
