package io.plumbline.labeling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectUriTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3://data/img/0001.jpg",
        "s3://data/my photo.jpg",
        "s3://data/a%20b.jpg",
        "s3://data/100%.jpg",
        "s3://data/what?#now.jpg",
        "s3://data/猫/été.png",
        "s3://my_bucket.with.dots/x",
        "s3://data/",
        "s3://data",
        "file:///data/a.jpg",
        "file:///data/a%20b.jpg"
      })
  void a_uri_is_written_as_it_was_read(String text) {
    assertThat(ObjectUri.format(ObjectUri.parse(text))).isEqualTo(text);
  }

  @Test
  void an_s3_key_is_taken_literally() {
    assertThat(ObjectUri.parse("s3://data/a%20b c").getPath()).isEqualTo("/a%20b c");
    assertThat(ObjectUri.parse("s3://my_bucket/x").getAuthority()).isEqualTo("my_bucket");
  }

  @Test
  void a_file_path_is_unescaped_where_it_is_a_valid_uri_and_literal_where_not() {
    assertThat(ObjectUri.parse("file:///data/a%20b").getPath()).isEqualTo("/data/a b");
    assertThat(ObjectUri.parse("file:///data/a b").getPath()).isEqualTo("/data/a b");
  }

  @Test
  void what_a_person_names_is_a_uri_or_a_path_of_this_machine() {
    assertThat(ObjectUri.ofArgument("s3://data/a b")).isEqualTo(ObjectUri.parse("s3://data/a b"));
    assertThat(ObjectUri.ofArgument("/data/../a b%20")).hasToString("file:///a%20b%2520");
    assertThat(ObjectUri.ofArgument("a").getPath())
        .isEqualTo(System.getProperty("user.dir") + "/a");
  }

  @Test
  void what_names_nothing_is_refused() {
    assertThatThrownBy(() -> ObjectUri.parse("s3:///key")).hasMessage("\"s3:///key\" is not a URI");
    assertThatThrownBy(() -> ObjectUri.parse("not a uri"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_name_within_a_folder_needs_no_closing_slash() {
    URI expected = ObjectUri.parse("s3://out/birds/job.json");

    assertThat(ObjectUri.within(ObjectUri.parse("s3://out/birds/"), "job.json"))
        .isEqualTo(expected);
    assertThat(ObjectUri.within(ObjectUri.parse("s3://out/birds"), "job.json")).isEqualTo(expected);
    assertThat(ObjectUri.within(ObjectUri.parse("s3://out"), "job.json"))
        .isEqualTo(ObjectUri.parse("s3://out/job.json"));
    assertThat(ObjectUri.within(URI.create("file:///out/"), "a b").toString())
        .isEqualTo("file:///out/a%20b");
  }
}
