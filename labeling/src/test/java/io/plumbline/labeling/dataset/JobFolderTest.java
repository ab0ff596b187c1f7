package io.plumbline.labeling.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JobFolderTest {
  private static final String DATE = "2026-11-24T08:12:45.123456";
  private static final String CONSOLIDATED = "annotations/consolidated-annotation/consolidation-";

  static Stream<Arguments> names() {
    return Stream.of(
        name(JobFolder::root, ""),
        name(JobFolder::job, "job.json"),
        name(JobFolder::labelCategories, "annotation-tool/data.json"),
        name(JobFolder::index, "index/objects.jsonl"),
        name(f -> f.batch(3), "batches/3/batch.jsonl"),
        name(f -> f.workerResponses(3), "annotations/worker-response/iteration-3/"),
        name(
            f -> f.workerResponse(3, 17, DATE),
            "annotations/worker-response/iteration-3/17/2026-11-24_08_12_45.json"),
        name(f -> f.responses(3), "annotations/worker-response/iteration-3/responses.jsonl"),
        name(f -> f.humanLabels(3), "labels/human/3.jsonl"),
        name(f -> f.certificationLabels(3), "labels/certification/3.jsonl"),
        name(f -> f.consolidationFailures(3), "labels/failed/3.jsonl"),
        name(f -> f.decisionFailures(3), "labels/failed/3-decide.jsonl"),
        name(f -> f.machineLabels(3), "labels/machine/3.jsonl"),
        name(
            f -> f.consolidationRequest(3, DATE),
            CONSOLIDATED + "request/iteration-3/2026-11-24_08_12_45.json"),
        name(
            f -> f.consolidationResponse(3, DATE),
            CONSOLIDATED + "response/iteration-3/2026-11-24_08_12_45.json"),
        name(f -> f.intermediateAnnotations(3), "annotations/intermediate/3/annotations.json"),
        name(f -> f.model(3), "training/3/model/"),
        name(f -> f.modelArchive(3), "training/3/model.tar.gz"),
        name(f -> f.checkpoints(3), "training/3/checkpoints/"),
        name(f -> f.crossValidation(3), "training/3/cross-validation.jsonl"),
        name(f -> f.predictions(3, 0, 2), "inference/3/predictions-0-of-2.jsonl"),
        name(f -> f.decision(3), "calibration/3/decision.json"),
        name(
            f -> f.autoAnnotations(3), "activelearning/3/auto-annotator/auto_annotator_output.txt"),
        name(f -> f.intermediateManifest(3), "manifests/intermediate/3/output.manifest"),
        name(JobFolder::outputManifest, "manifests/output/output.manifest"),
        name(f -> f.stepResult(3, "transform-1"), "steps/3/transform-1.json"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void files_lie_where_the_contract_says(Function<JobFolder, URI> file, String name) {
    URI found = file.apply(new JobFolder(ObjectUri.parse("s3://out/all jobs/birds/")));

    assertThat(ObjectUri.format(found)).isEqualTo("s3://out/all jobs/birds/" + name);
  }

  @Test
  void a_folder_that_nobody_owns_is_free(@TempDir Path out) throws IOException {
    FolderOwner.check(new FileObjectStore(), new JobFolder(out.toUri()), "uid-1");

    assertThat(out).isEmptyDirectory();
  }

  @Test
  void a_claimed_folder_is_its_owners_as_often_as_it_asks(@TempDir Path out) throws IOException {
    JobFolder folder = new JobFolder(out.toUri());

    FolderOwner.claim(new FileObjectStore(), folder, "uid-1");
    FolderOwner.claim(new FileObjectStore(), folder, "uid-1");
    FolderOwner.check(new FileObjectStore(), folder, "uid-1");

    assertThat(out.resolve("job.json")).content().isEqualTo("{\"uid\":\"uid-1\"}");
  }

  @Test
  void the_folder_of_another_job_is_left_alone(@TempDir Path out) throws IOException {
    JobFolder folder = new JobFolder(out.toUri());
    FolderOwner.claim(new FileObjectStore(), folder, "uid-1");

    assertThatThrownBy(() -> FolderOwner.claim(new FileObjectStore(), folder, "uid-2"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "the output folder "
                + ObjectUri.format(folder.root())
                + " holds the results of another job");
    assertThat(Files.readString(out.resolve("job.json"))).isEqualTo("{\"uid\":\"uid-1\"}");
  }

  private static Arguments name(Function<JobFolder, URI> file, String name) {
    return Arguments.of(file, name);
  }
}
