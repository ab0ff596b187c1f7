package io.plumbline.labeling.image.exchange.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.store.ObjectUri;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/etc/passwd",
        "../a.jpg",
        "a/../../b.jpg",
        "./a.jpg",
        "a//b",
        "a\nb.jpg"
      })
  void a_name_that_leads_out_of_the_folder_is_none(String text) {
    assertThat(ImageName.of(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.jpg, a.png",
    "val/a.b.jpg, val/a.b.png",
    "val.2/a, val.2/a.png",
    "val/.jpg, val/.jpg.png"
  })
  void what_belongs_to_an_image_has_its_name(String image, String mask) {
    assertThat(new ImageName(image).withEnding(".png")).isEqualTo(mask);
  }

  @Test
  void names_are_taken_literally() {
    URI image = new ImageName("my photo%20.jpg").within(URI.create("s3://data/birds"));
    assertThat(ObjectUri.format(image)).isEqualTo("s3://data/birds/my photo%20.jpg");
  }

  @ParameterizedTest
  @CsvSource({
    "s3://data/a/b/c.jpg, , c.jpg",
    "s3://data/a/b/c.jpg, s3://data/a, b/c.jpg",
    "s3://data/a/b/c.jpg, s3://data/a/b/, c.jpg",
    "s3://data/c.jpg, s3://data, c.jpg",
    "file:///a%20b/c%20d.jpg, file:///a%20b/, c d.jpg"
  })
  void an_image_is_named_below_a_folder(String image, String folder, String name) {
    var names = new ImageNames(Optional.ofNullable(folder).map(ObjectUri::parse));
    assertThat(names.of(ObjectUri.parse(image)).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3://data/a/c.jpg", "s3://other/b/c.jpg", "file:///data/b/c.jpg"})
  void an_image_elsewhere_has_no_name(String image) {
    var names = new ImageNames(Optional.of(ObjectUri.parse("s3://data/b")));
    assertThatThrownBy(() -> names.of(ObjectUri.parse(image)))
        .isInstanceOf(InputException.class)
        .hasMessage(image + " does not lie below s3://data/b");
  }
}
