package io.plumbline.workforce.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StudioJsonTest {
  @Test
  void what_is_not_of_the_expected_kind_counts_as_absent() throws IOException {
    Annotation annotation =
        read(
            """
            {"id": 3, "completed_by": {"id": 7, "email": "ann@example.com"}, "lead_time": "long",
             "updated_at": "2026-11-26T18:53:18.744998Z", "was_cancelled": null,
             "result": [{"type": [], "original_width": 1e99, "value": "x"}, 7,
                        {"type": "brushlabels", "value": {"rle": [0, 255, 256], "brushlabels": {}}},
                        {"type": "brushlabels", "value": {"rle": [0, 255], "choices": ["a", 2]}}]}
            """);

    assertThat(annotation.author()).contains(7L);
    assertThat(annotation.accepted()).isEqualTo(annotation.submitted());
    assertThat(annotation.regions()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(annotation.regions().get(0).type()).isEmpty();
  }

  @Test
  void bytes_are_read_as_numbers_and_none_are_where_one_is_too_large() throws IOException {
    assertThat(rle("[0, 7, 255]")).containsExactly(0, 7, 255);
    assertThat(rle("[0, 7, 256]")).isEmpty();
    assertThat(rle("[0, -7]")).isEmpty();
    assertThat(rle("[0, [1], 2]")).isEmpty();
    assertThat(rle("\"abc\"")).isEmpty();
    assertThat(rle("null")).isEmpty();
  }

  @Test
  void an_annotation_of_a_user_who_is_gone_has_no_author() throws IOException {
    assertThat(read("{\"completed_by\": null}").author()).isEmpty();
    assertThat(read("{}").author()).isEmpty();
  }

  @Test
  void of_too_many_parts_nothing_is_kept() {
    String many = "{\"result\": [" + "{},".repeat(300_000) + "{}]}";
    assertThatThrownBy(() -> read(many)).isInstanceOf(StreamConstraintsException.class);
  }

  private static int[] rle(String json) throws IOException {
    byte[] bytes =
        read("{\"result\": [{\"value\": {\"rle\": " + json + "}}]}")
            .regions()
            .get(0)
            .value()
            .rle()
            .bytes();
    int[] octets = new int[bytes.length];
    for (int n = 0; n < octets.length; n++) {
      octets[n] = bytes[n] & 0xff;
    }
    return octets;
  }

  private static Annotation read(String json) throws IOException {
    return StudioJson.read(json.getBytes(UTF_8), Annotation.class);
  }
}
