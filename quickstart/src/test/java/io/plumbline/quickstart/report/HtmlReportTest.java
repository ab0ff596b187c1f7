package io.plumbline.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.quickstart.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  @Test
  void the_headline_says_who_labelled_how_much_and_how_well() throws IOException {
    String page = page(SyntheticRun.results());

    assertThat(page)
        .contains("animals: the model labelled 650 of 1,000 objects, people 300")
        .contains("<b>65.0 %</b><span>of the objects labelled by the model")
        .contains("<b>2.0 %</b><span>of the model's labels are wrong")
        .contains("<b>50</b><span>objects have no label");
  }

  @Test
  void nothing_outside_the_page_is_referred_to_and_no_placeholder_is_left() throws IOException {
    String page = page(SyntheticRun.results());

    assertThat(page).doesNotContain("{{", "http://", "https://", "<script", "<link");
  }

  @Test
  void texts_and_names_of_the_dataset_are_escaped() throws IOException {
    String page = page(SyntheticRun.results());

    assertThat(page)
        .contains("dogs &amp; &lt;others&gt;")
        .doesNotContain("<others>")
        .doesNotContain("Text <");
  }

  @Test
  void a_look_shows_the_sample_the_threshold_and_the_evidence() throws IOException {
    String page = page(SyntheticRun.results());

    assertThat(page)
        .contains("a random sample of 100 of the 900 objects")
        .contains("threshold 0.7200")
        .contains("required: 3.00")
        .contains("with probability 95.0 % at least 95.0 %");
  }

  @Test
  void costs_are_computed_from_the_stated_prices() throws IOException {
    String page = page(SyntheticRun.results());

    // 300 x 0.116 + 650 x 0.08, and 950 x 0.116.
    assertThat(page).contains("$0.116", "$0.080", "$86.80", "$110.20", "$10.80");
  }

  @Test
  void a_run_without_a_look_or_a_machine_label_has_a_report_too() throws IOException {
    RunResults all = SyntheticRun.results();
    RunResults people =
        new RunResults(all.task(), all.objects().subList(0, 300), all.iterations(), List.of());

    assertThat(page(people)).contains("No look was taken").contains("<p>None.</p>");
  }

  @Test
  void pictures_are_inside_the_page() throws IOException {
    Path picture = Files.createTempFile("picture", ".png");
    Files.write(picture, new byte[] {1, 2, 3});
    RunResults one = PictureRun.of(picture.toUri());

    assertThat(page(one)).contains("src=\"data:image/png;base64,AQID\"");
  }

  private static String page(RunResults results) throws IOException {
    return new HtmlReport(results, new FileObjectStore(), "animals", "/out/output.manifest").html();
  }
}
