package io.plumbline.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.masks.Mask;
import java.awt.geom.Path2D;
import java.util.Random;
import java.util.Scanner;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OutlineTest {
  @Test
  void a_pixel_is_a_square() {
    assertThat(Outline.of(mask("1"), 1)).isEqualTo("M0 0h1v1h-1v-1Z");
  }

  @Test
  void straight_pieces_are_one() {
    assertThat(Outline.of(mask("....", ".22.", ".22."), 2)).isEqualTo("M1 1h2v2h-2v-2Z");
  }

  @Test
  void a_class_that_is_not_there_has_no_outline() {
    assertThat(Outline.of(mask("1.", ".."), 2)).isEmpty();
  }

  @Test
  void a_hole_has_a_line_of_its_own() {
    assertThat(Outline.of(mask("111", "1.1", "111"), 1))
        .isEqualTo("M0 0h3v3h-3v-3ZM1 1v1h1v-1h-1Z");
  }

  @Test
  void pixels_that_only_share_a_corner_have_lines_of_their_own() {
    assertThat(Outline.of(mask("1.", ".1"), 1)).isEqualTo("M0 0h1v1h-1v-1ZM1 1h1v1h-1v-1Z");
    assertThat(Outline.of(mask(".1", "1."), 1)).isEqualTo("M1 0h1v1h-1v-1ZM0 1h1v1h-1v-1Z");
  }

  @Test
  void filled_by_the_even_odd_rule_it_covers_the_pixels_exactly() {
    Random random = new Random(5);
    for (int turn = 0; turn < 200; turn++) {
      Mask mask = random(1 + random.nextInt(9), 1 + random.nextInt(9), random);
      Path2D path = parsed(Outline.of(mask, 1));
      for (int pixel = 0; pixel < mask.pixels(); pixel++) {
        int x = pixel % mask.width();
        int y = pixel / mask.width();
        assertThat(path.contains(x + 0.5, y + 0.5)).isEqualTo(mask.classAt(x, y) == 1);
      }
    }
  }

  static Mask mask(String... rows) {
    byte[] classes = new byte[rows.length * rows[0].length()];
    for (int i = 0; i < classes.length; i++) {
      char id = rows[i / rows[0].length()].charAt(i % rows[0].length());
      classes[i] = (byte) (id == '.' ? 0 : id - '0');
    }
    return Mask.of(rows[0].length(), rows.length, classes);
  }

  private static Mask random(int width, int height, Random random) {
    byte[] classes = new byte[width * height];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = (byte) random.nextInt(3);
    }
    return Mask.of(width, height, classes);
  }

  private static Path2D parsed(String outline) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    Pattern piece = Pattern.compile("M(\\d+) (\\d+)|([hv])(-?\\d+)|Z");
    for (MatchResult each : new Scanner(outline).findAll(piece).toList()) {
      if (each.group().equals("Z")) {
        path.closePath();
      } else if (each.group(1) != null) {
        path.moveTo(Integer.parseInt(each.group(1)), Integer.parseInt(each.group(2)));
      } else {
        int length = Integer.parseInt(each.group(4));
        boolean across = each.group(3).equals("h");
        path.lineTo(
            path.getCurrentPoint().getX() + (across ? length : 0),
            path.getCurrentPoint().getY() + (across ? 0 : length));
      }
    }
    return path;
  }
}
