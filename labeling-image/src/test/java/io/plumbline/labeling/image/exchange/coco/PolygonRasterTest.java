package io.plumbline.labeling.image.exchange.coco;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.boxes.ImageSize;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same pixels as COCO's own tools: what is expected is what {@code
 * pycocotools.mask.frPyObjects} of version 2.0.11 gives.
 */
class PolygonRasterTest {
  @ParameterizedTest
  @CsvSource({
    "1 1 5 1 5 4 1 4, 93500000o0, 12",
    "2.5 1.25 7.75 3.5 4.1 6.9, j0263MO2N1O6, 14",
    "-3 -2 4.5 3 12 20 1.5 9, 0631OO001O2N2N9, 34",
    "1 1 7 7 7 1 1 7, 954N2N10O2N2>, 18",
    "100 100 110 100 105 110, X2, 0",
    "0 0 9 0 9 8 0 8, 0X2, 72",
    "3 3 3 3 6 3 6 6 3 6, k035000e0, 9"
  })
  void small_polygons(String points, String text, int area) {
    RunLengths runs = PolygonRaster.draw(points(points), ImageSize.ofColour(9, 8));
    assertThat(runs.text()).isEqualTo(text);
    assertThat(runs.area()).isEqualTo(area);
  }

  @Test
  void a_polygon_that_crosses_itself_and_leaves_the_image() {
    String points =
        "23.61 24.42 25.8 75.59 0.2 43.73 10.92 23.91 25.98 18.08 -4.46 75.92 18.88 32.78"
            + " 25.13 78.33 14.49 38.82 22.58 39.3 3.6 71.21 2.54 58.14 8.8 44.36 1.82 31.27";
    RunLengths runs = PolygonRaster.draw(points(points), ImageSize.ofColour(28, 75));
    assertThat(runs.text())
        .isEqualTo(
            "[11X23EMZN7d1KYN744k05ROBL5R1JQO8NIO5T1HSO7KJN7U1GVO4K6o0FYO0J8n0IC4=ME1;0o01ZNLK2l02"
                + "WOLN4j0OWOMO7h0MWO0M7j0IWOLI627l0GXOLL8N6m0FWOL0625f0IVO3MM<6>JXO61G<6:MXO70O;J;S1"
                + "AkN>1ZOV15gN?13j0YOUOa00P15T3");
    assertThat(runs.area()).isEqualTo(530);
  }

  private static double[] points(String text) {
    return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
