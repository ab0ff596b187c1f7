package io.plumbline.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.sample.Shapes;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageSurveyTest {
  @ParameterizedTest
  @CsvSource({"1, 16", "16, 16", "28, 28", "29, 32", "128, 128", "600, 128"})
  void the_input_is_as_large_as_the_images_within_bounds(int side, int expected)
      throws IOException {
    InputFormat.Pixels format = ImageSurvey.survey(items(List.of(grey(side), grey(side))));

    assertThat(format.side()).isEqualTo(expected);
    assertThat(format.channels()).isEqualTo(1);
  }

  @Test
  void the_middle_image_decides_the_size() throws IOException {
    assertThat(ImageSurvey.survey(items(List.of(grey(16), grey(40), grey(100)))).side())
        .isEqualTo(40);
  }

  @Test
  void one_coloured_image_makes_the_input_coloured() throws IOException {
    BufferedImage coloured = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
    coloured.setRGB(19, 19, new Color(100, 120, 100).getRGB());

    assertThat(ImageSurvey.survey(items(List.of(grey(20), grey(20)))).channels()).isEqualTo(1);
    assertThat(ImageSurvey.survey(items(List.of(grey(20), coloured))).channels()).isEqualTo(3);
  }

  @Test
  void unreadable_images_are_passed_over() throws IOException {
    List<LabeledItem> items = new ArrayList<>(items(List.of(grey(40))));
    items.add(item(1, new byte[] {1, 2, 3}));
    items.add(item(2, new byte[0]));

    assertThat(ImageSurvey.survey(items).side()).isEqualTo(40);
    assertThat(ImageSurvey.survey(List.of()).side()).isEqualTo(16);
  }

  @Test
  void mean_and_deviation_are_those_of_each_channel() {
    byte[] image = new byte[3 * 64];
    for (int i = 0; i < 64; i++) {
      image[i] = (byte) (i % 2 == 0 ? 51 : 153);
      image[64 + i] = (byte) 255;
    }
    InputFormat.Pixels format =
        new InputFormat.Pixels(8, 3, ImageSurvey.constant(0, 3), ImageSurvey.constant(1, 3));

    InputFormat.Pixels measured = Normalisation.measure(format, List.of(image, image));

    assertThat(measured.mean().get(0)).isCloseTo(0.4, within(1e-9));
    assertThat(measured.deviation().get(0)).isCloseTo(0.2, within(1e-9));
    assertThat(measured.mean().get(1)).isCloseTo(1, within(1e-9));
    assertThat(measured.mean().get(2)).isZero();
    assertThat(measured.deviation().subList(1, 3)).containsOnly(0.02);
  }

  private static BufferedImage grey(int side) {
    return new BufferedImage(side, Math.max(1, side / 2), BufferedImage.TYPE_BYTE_GRAY);
  }

  private static List<LabeledItem> items(List<BufferedImage> images) {
    List<LabeledItem> items = new ArrayList<>();
    images.forEach(image -> items.add(item(items.size(), Shapes.png(image))));
    return items;
  }

  private static LabeledItem item(long id, byte[] file) {
    return new LabeledItem(
        new DataItem(id, new ItemContent.Image("image " + id, limit -> file)), 0);
  }
}
