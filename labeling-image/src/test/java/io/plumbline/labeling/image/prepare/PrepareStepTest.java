package io.plumbline.labeling.image.prepare;

import static io.plumbline.labeling.image.TestJob.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.image.TestJob;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrepareStepTest {
  @TempDir private Path folder;
  private TestJob job;

  @BeforeEach
  void make_a_job() {
    job = TestJob.ofTexts(folder);
  }

  @Test
  void every_line_is_in_the_index_as_it_stood() throws IOException {
    URI manifest = job.manifest(Stream.of(TestJob.textLine(0), "nonsense", TestJob.textLine(2)));

    PrepareResult result = prepare(peopleOnly(manifest, 10));

    List<JsonNode> index = job.json(job.folder().index());
    assertThat(index)
        .extracting(entry -> entry.get("line").asText())
        .containsExactly(TestJob.textLine(0), "nonsense", TestJob.textLine(2));
    assertThat(index)
        .extracting(entry -> entry.get("state").asText())
        .containsExactly("Open", "Failed", "Open");
    assertThat(result).extracting(PrepareResult::objects).isEqualTo(3L);
    assertThat(result).extracting(PrepareResult::failed).isEqualTo(1L);
  }

  @Test
  void a_line_without_source_is_reported_with_its_number() throws IOException {
    URI manifest = job.manifest(Stream.of(TestJob.textLine(0), "{\"ticket\": 1}"));

    PrepareResult result = prepare(peopleOnly(manifest, 10));

    assertThat(result.rejected()).singleElement().asString().startsWith("line 2: ");
    assertThat(job.json(job.folder().index()).get(1).get("reason").asText())
        .isEqualTo(result.rejected().get(0));
  }

  @Test
  void no_more_than_five_lines_are_reported() throws IOException {
    PrepareResult result =
        prepare(peopleOnly(job.manifest(LongStream.range(0, 8).mapToObj(id -> "?")), 10));

    assertThat(result.rejected()).hasSize(5);
    assertThat(result.failed()).isEqualTo(8);
    assertThat(result.batch()).isZero();
  }

  @Test
  void people_get_the_first_lines_when_no_model_is_asked_for() throws IOException {
    prepare(peopleOnly(job.texts(100), 7));

    assertThat(job.batch(1)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
    JsonNode first = job.json(job.folder().batch(1)).get(0);
    assertThat(first.get("dataObject"))
        .hasToString("{\"source\":\"text number 0\",\"ticket\":0.50}");
  }

  @Test
  void a_model_starts_from_a_random_batch_of_open_objects() throws IOException {
    URI manifest =
        job.manifest(
            LongStream.range(0, 1000)
                .mapToObj(id -> id % 2 == 0 ? TestJob.textLine(id) : labeled(id, "1", "dog")));

    PrepareResult result = prepare(automated(manifest, 150));

    assertThat(result.labeled()).isEqualTo(500);
    assertThat(job.batch(1)).hasSize(150).isSorted().allMatch(id -> id % 2 == 0);
    assertThat(job.batch(1).get(149)).isGreaterThan(900);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a fifth of the dataset, 1000, 100,, 200",
    "the batch size, 150, 100,, 150",
    "the human budget, 1000, 100, 30, 30",
    "the labelled share, 1000, 5,, 50"
  })
  void the_first_batch_is_held_by(String limit, int batchSize, int share, Long budget, int expected)
      throws IOException {
    PrepareParameters parameters =
        new PrepareParameters(
            job.texts(1000),
            Optional.of(CLASSES),
            Optional.empty(),
            true,
            100,
            batchSize,
            share,
            Optional.ofNullable(budget),
            Optional.empty());

    assertThat(prepare(parameters).batch()).as(limit).isEqualTo(expected);
    assertThat(job.batch(1)).hasSize(expected);
  }

  @Test
  void labels_in_the_input_are_kept_whether_number_or_text() throws IOException {
    URI manifest =
        job.manifest(
            Stream.of(
                labeled(0, "2", "owl"),
                "{\"source\": \"t\", \"species\": \"1\"}",
                "{\"source\": \"t\", \"species\": null}"));

    PrepareResult result = prepare(peopleOnly(manifest, 10));

    assertThat(result.labeled()).isEqualTo(2);
    assertThat(job.batch(1)).containsExactly(2L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3     | owl   | line 1: class 3 is not one of the label categories",
        "2     | eagle | line 1: class \"eagle\" is not one of the label categories",
        "1     | owl   | line 1: class 1 is \"owl\" in the line and \"dog\" in the label categories",
        "\"eagle\" | owl | line 1: class \"eagle\" is not one of the label categories",
        "{\"a\": 1} | owl | line 1: the value of species is no class",
      })
  void a_label_of_an_unknown_class_fails_its_line(String value, String name, String sentence)
      throws IOException {
    URI manifest = job.manifest(Stream.of(labeled(0, value, name), TestJob.textLine(1)));

    PrepareResult result = prepare(peopleOnly(manifest, 10));

    assertThat(result.rejected()).containsExactly(sentence);
    assertThat(result.labeled()).isZero();
  }

  @Test
  void fewer_objects_than_the_minimum_end_the_job_with_both_numbers() throws IOException {
    URI manifest = job.texts(99);

    assertRejected(automated(manifest, 10))
        .withMessage(
            "inputConfig.dataSource.s3DataSource.manifestS3URI: the manifest has 99 objects, but"
                + " automated labeling needs at least 100");
    assertThat(prepare(peopleOnly(manifest, 10)).objects()).isEqualTo(99);
  }

  @ParameterizedTest
  @CsvSource({"4999, false", "5000, "})
  void automated_labeling_of_fewer_than_5000_objects_is_not_recommended(
      int objects, Boolean recommended) throws IOException {
    assertThat(prepare(automated(job.texts(objects), 10)).recommended())
        .isEqualTo(Optional.ofNullable(recommended));
  }

  @Test
  void an_absent_manifest_is_named_with_its_field() {
    URI absent = job.uri("absent.manifest");

    assertRejected(peopleOnly(absent, 10))
        .withMessage(
            "inputConfig.dataSource.s3DataSource.manifestS3URI " + absent + " does not exist");
  }

  @Test
  void an_empty_manifest_is_named_with_its_field() throws IOException {
    URI empty = job.manifest(Stream.empty());

    assertRejected(peopleOnly(empty, 10))
        .withMessage("inputConfig.dataSource.s3DataSource.manifestS3URI " + empty + " is empty");
  }

  @Test
  void a_duplicate_label_is_named_with_its_field() throws IOException {
    assertRejected(
            withCategories(job.texts(3), Optional.of(List.of("cat", "cat")), Optional.empty()))
        .withMessage("labelCategories: the label \"cat\" is given twice");
  }

  @Test
  void label_categories_may_come_from_a_file_and_are_written_in_its_form() throws IOException {
    Files.writeString(folder.resolve("labels.json"), "{\"labels\": [{\"label\": \"a\"}, \"b\"]}");

    prepare(withCategories(job.texts(3), Optional.empty(), Optional.of(job.uri("labels.json"))));

    assertThat(job.lines(job.folder().labelCategories()))
        .containsExactly(
            "{\"document-version\":\"2018-11-28\",\"labels\":[{\"label\":\"a\"},{\"label\":\"b\"}]}");
  }

  @Test
  void an_absent_label_category_file_is_named_with_its_field() throws IOException {
    URI absent = job.uri("labels.json");

    assertRejected(withCategories(job.texts(3), Optional.empty(), Optional.of(absent)))
        .withMessage("labelCategoryConfigS3URI " + absent + " does not exist");
  }

  @Test
  void a_job_without_label_categories_is_rejected() throws IOException {
    assertRejected(withCategories(job.texts(3), Optional.empty(), Optional.empty()))
        .withMessageContaining("labelCategories");
  }

  @Test
  void an_initial_model_that_is_not_there_is_named_with_its_field() throws IOException {
    URI absent = job.uri("model.tar.gz");
    PrepareParameters parameters =
        new PrepareParameters(
            job.texts(3),
            Optional.of(CLASSES),
            Optional.empty(),
            false,
            0,
            10,
            100,
            Optional.empty(),
            Optional.of(absent));

    assertRejected(parameters)
        .withMessageStartingWith("labelingJobAlgorithmsConfig.initialActiveLearningModelARN: ");
  }

  @Test
  void another_jobs_folder_is_not_touched() throws IOException {
    Files.createDirectories(job.root());
    Files.writeString(job.root().resolve("job.json"), "{\"uid\": \"another\"}");

    assertRejected(peopleOnly(job.texts(3), 10))
        .withMessageContaining("holds the results of another job");
    assertThat(job.snapshot()).containsOnlyKeys("job.json");
  }

  private static String labeled(long id, String value, String name) {
    return "{\"source\": \"text %d\", \"species\": %s, \"species-metadata\": {\"class-name\": \"%s\"}}"
        .formatted(id, value, name);
  }

  private PrepareResult prepare(PrepareParameters parameters) throws IOException {
    return job.run(new PrepareStep(), 1, parameters);
  }

  private ThrowableAssertAlternative<InputException> assertRejected(PrepareParameters parameters) {
    return assertThatExceptionOfType(InputException.class).isThrownBy(() -> prepare(parameters));
  }

  private static PrepareParameters peopleOnly(URI manifest, int batchSize) {
    return parameters(manifest, Optional.of(CLASSES), Optional.empty(), false, batchSize);
  }

  private static PrepareParameters automated(URI manifest, int batchSize) {
    return parameters(manifest, Optional.of(CLASSES), Optional.empty(), true, batchSize);
  }

  private static PrepareParameters withCategories(
      URI manifest, Optional<List<String>> names, Optional<URI> file) {
    return parameters(manifest, names, file, false, 10);
  }

  private static PrepareParameters parameters(
      URI manifest,
      Optional<List<String>> names,
      Optional<URI> file,
      boolean automated,
      int batchSize) {
    return new PrepareParameters(
        manifest, names, file, automated, 100, batchSize, 100, Optional.empty(), Optional.empty());
  }
}
