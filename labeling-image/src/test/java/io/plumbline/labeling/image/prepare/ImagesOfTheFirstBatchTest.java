package io.plumbline.labeling.image.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.image.TestJob;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesOfTheFirstBatchTest {
  private static final int IMAGES = 20;

  @TempDir private Path folder;
  private TestJob job;

  @BeforeEach
  void write_images() throws IOException {
    job = TestJob.ofImages(folder);
    for (int id = 0; id < IMAGES; id++) {
      image(id, 8, 8);
    }
  }

  @Test
  void readable_images_are_all_in_the_batch() throws IOException {
    assertThat(prepare(IMAGES).batch()).isEqualTo(IMAGES);
  }

  @Test
  void an_unreadable_image_fails_and_is_not_sent_to_people() throws IOException {
    Files.writeString(file(4), "not an image");

    PrepareResult result = prepare(IMAGES);

    assertThat(result.rejected())
        .containsExactly("line 5: image " + job.uri("4.png") + " is not readable");
    assertThat(result.failed()).isEqualTo(1);
    assertThat(job.batch(1)).hasSize(IMAGES - 1).doesNotContain(4L);
    assertThat(job.json(job.folder().index()).get(4).get("state").asText()).isEqualTo("Failed");
  }

  @Test
  void an_absent_image_fails() throws IOException {
    Files.delete(file(4));

    assertThat(prepare(IMAGES).rejected())
        .containsExactly("line 5: image " + job.uri("4.png") + " does not exist");
  }

  @Test
  void an_image_over_40_mb_fails() throws IOException {
    try (var large = new RandomAccessFile(file(4).toFile(), "rw")) {
      large.setLength(40 * 1024 * 1024 + 1);
    }

    assertThat(prepare(IMAGES).rejected())
        .containsExactly("line 5: image " + job.uri("4.png") + " is larger than 40 MB");
  }

  @Test
  void automated_labeling_takes_images_of_up_to_4k_either_way_up() throws IOException {
    image(0, 3840, 2160);
    image(1, 2160, 3840);
    image(2, 2161, 3840);
    var probe = new ImageProbe(job.store(), ImageProbe.Resolution.UP_TO_4K);

    assertThat(probe.problemOf(job.uri("0.png"))).isEmpty();
    assertThat(probe.problemOf(job.uri("1.png"))).isEmpty();
    assertThat(probe.problemOf(job.uri("2.png")))
        .contains("image " + job.uri("2.png") + " is too large: 2161 x 3840 pixels");
  }

  @Test
  void people_are_shown_larger_images() throws IOException {
    image(2, 2161, 3840);

    assertThat(prepare(IMAGES).failed()).isZero();
  }

  @Test
  void the_job_goes_on_when_a_tenth_of_the_first_images_is_unreadable() throws IOException {
    Files.writeString(file(3), "not an image");
    Files.writeString(file(4), "not an image");

    PrepareResult result = prepare(IMAGES);

    assertThat(result.failed()).isEqualTo(2);
    assertThat(result.unreadable()).isEqualTo(2);
    assertThat(result.batch()).isEqualTo(18);
  }

  @Test
  void the_job_ends_when_more_than_a_tenth_of_the_first_images_is_unreadable() throws IOException {
    for (int id = 3; id < 6; id++) {
      Files.writeString(file(id), "not an image");
    }

    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> prepare(IMAGES))
        .withMessageEndingWith(
            "3 of the first 20 images cannot be read, more than 10 %; one of them is in line 4");
  }

  @Test
  void images_beyond_the_first_batch_are_not_read() throws IOException {
    Files.delete(file(IMAGES - 1));

    assertThat(prepare(IMAGES - 1).failed()).isZero();
  }

  private void image(int id, int width, int height) throws IOException {
    var pixels = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    ImageIO.write(pixels, "png", file(id).toFile());
  }

  private Path file(int id) {
    return folder.resolve(id + ".png");
  }

  private PrepareResult prepare(int batchSize) throws IOException {
    URI manifest =
        job.manifest(
            IntStream.range(0, IMAGES)
                .mapToObj(id -> "{\"source-ref\": \"%s\"}".formatted(job.uri(id + ".png"))));
    return job.run(new PrepareStep(), 1, parameters(manifest, batchSize));
  }

  private static PrepareParameters parameters(URI manifest, int batchSize) {
    return new PrepareParameters(
        manifest,
        Optional.of(TestJob.CLASSES),
        Optional.empty(),
        false,
        1,
        batchSize,
        100,
        Optional.empty(),
        Optional.empty());
  }
}
