package io.plumbline.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.quickstart.results.RunResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnReportTest {
  private static final String GOOD = "aria-label=\"cat: IoU 0.80\"";
  private static final String BAD = "aria-label=\"cat: IoU 0.00, &lt;dog&gt;: IoU 0.00\"";
  private static final String PERFECT = "aria-label=\"cat: IoU 1.00\"";

  @TempDir Path folder;
  private DrawnRun run;

  @BeforeEach
  void run() {
    run = new DrawnRun(folder);
  }

  @Test
  void the_true_mean_quality_stands_beside_the_promise() throws IOException {
    assertThat(page(run.boxes(0.35)))
        .contains("the model labelled 2 of 4 objects, people 2")
        .contains("0.400 is the true mean quality of the model's labels, where at least 0.350 was")
        .contains(
            "<b>0.400</b><span>is the mean quality of the model's labels: the promise is kept")
        .contains("<b>1.000</b><span>is the mean quality of people's")
        .contains("<b>0.700</b><span>is the mean quality of all labels");
  }

  @Test
  void a_broken_promise_is_called_one() throws IOException {
    assertThat(page(run.boxes(0.6))).contains("the promise is broken").doesNotContain("is kept");
  }

  @Test
  void nothing_outside_the_page_is_referred_to_and_no_placeholder_is_left() throws IOException {
    for (RunResults results : List.of(run.boxes(0.6), run.masks(0.6))) {
      assertThat(page(results))
          .doesNotContain("{{", "http://", "https://", "<script", "<link", "file:", "<dog>");
    }
  }

  @Test
  void boxes_are_drawn_over_the_picture_beside_the_true_ones() throws IOException {
    assertThat(section(page(run.boxes(0.6)), "The model's worst labels"))
        .contains("href=\"data:image/png;base64,Ag==\"", BAD)
        .contains("<title>&lt;dog&gt; 0.55</title><rect class=\"under\" x=\"10\" y=\"2\"")
        .contains(
            "<g class=\"truth\"><title>really cat</title><rect class=\"under\" x=\"2\" y=\"2\"");
  }

  @Test
  void masks_are_drawn_over_the_picture_beside_the_true_ones() throws IOException {
    assertThat(section(page(run.masks(0.6)), "The model's worst labels"))
        .contains("href=\"data:image/png;base64,Ag==\"", BAD)
        .contains("<title>&lt;dog&gt;</title><path class=\"area\" d=\"M10 2h4v4h-4v-4Z\"/>")
        .contains(
            "<g class=\"truth\"><title>really cat</title><path class=\"under\" d=\"M2"
                + " 2h4v4h-4v-4Z\"");
  }

  @Test
  void each_picture_has_its_quality_its_confidence_and_the_iou_of_each_class_in_words()
      throws IOException {
    assertThat(page(run.boxes(0.6)))
        .contains(
            "<b>0.80</b> quality<br>0.80 confidence<br><span><i style=\"color:#2ca02c\"></i>cat"
                + " 0.80</span>");
  }

  @Test
  void pictures_stand_where_they_belong() throws IOException {
    String page = page(run.masks(0.6));

    assertThat(section(page, "People's labels, drawn")).contains(PERFECT).doesNotContain(GOOD, BAD);
    assertThat(section(page, "The model's labels, drawn")).contains(GOOD, BAD);
    assertThat(section(page, "The model's least certain")).containsSubsequence(BAD, GOOD);
    assertThat(section(page, "What the model would have"))
        .contains("quality<br>0.21 confidence")
        .containsOnlyOnce("<figure>");
  }

  @Test
  void a_look_is_told_in_terms_of_quality() throws IOException {
    assertThat(page(run.boxes(0.6)))
        .contains("the model's had a mean quality of 0.750")
        .contains(
            "with probability 95.0 % the mean quality of the 2 labels that the model set is at"
                + " least 0.600")
        .contains("promised: mean quality 0.600")
        .contains("mean quality of those (1 is 100 %) (known here, not to the job)")
        .contains(">0.2</text>", ">0.8</text>");
  }

  @Test
  void each_class_has_its_mean_iou_by_people_and_by_the_model() throws IOException {
    assertThat(page(run.boxes(0.6)))
        .contains("<tr><td>cat<td>2<td>1.000<td>2<td>0.400</tr>")
        .contains("<tr><td>&lt;dog&gt;<td>0<td>–<td>1<td>0.000</tr>");
  }

  @Test
  void boxes_and_masks_have_prices_of_their_own() throws IOException {
    // 0.08 + 3 x 0.036 and 0.08 + 3 x 0.84 for two labels by people, 0.08 for two by the model.
    assertThat(page(run.boxes(0.6))).contains("$0.188", "$0.54");
    assertThat(page(run.masks(0.6))).contains("$2.600", "$5.36");
  }

  @Test
  void a_run_by_people_alone_has_a_report_too() throws IOException {
    RunResults all = run.boxes(0.6);
    RunResults people =
        new RunResults(all.task(), all.objects().subList(0, 1), all.iterations(), List.of());

    assertThat(page(people))
        .contains("about which nothing was promised", "No look was taken", "<p>None.</p>");
  }

  private static String page(RunResults results) {
    return new HtmlReport(results, new FileObjectStore(), "animals", "/out/output.manifest").html();
  }

  private static String section(String page, String heading) {
    String from = page.substring(page.indexOf("<h3>" + heading));
    return from.substring(0, from.indexOf("<h", 1));
  }
}
