package io.plumbline.labeling.image.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.image.TestJob;
import io.plumbline.labeling.label.Label;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionsTest {
  private static final List<Long> IDS = LongStream.range(0, 50).boxed().toList();

  @TempDir private Path folder;
  private TestJob job;

  @BeforeEach
  void make_a_job() {
    job = TestJob.ofTexts(folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 60})
  void shards_are_merged_in_the_order_of_ids(int shards) throws IOException {
    predict(shards);

    assertThat(ids(Predictions.of(job.store(), job.folder(), 3, shards))).isEqualTo(IDS);
  }

  @Test
  void the_number_of_shards_is_found_in_the_store() throws IOException {
    predict(4);

    assertThat(ids(Predictions.find(job.store(), job.folder(), 3))).isEqualTo(IDS);
  }

  @Test
  void a_missing_shard_is_not_taken_for_an_empty_one() throws IOException {
    predict(4);
    job.store().delete(job.folder().predictions(3, 2, 4));

    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> ids(Predictions.find(job.store(), job.folder(), 3)));
  }

  private void predict(int shards) throws IOException {
    job.predict(3, shards, IDS, id -> Prediction.of(id, new Label.OfClass(0), 0.5, 0.1));
  }

  private static List<Long> ids(Predictions predictions) throws IOException {
    List<Long> ids = new ArrayList<>();
    predictions.forEach(prediction -> ids.add(prediction.id()));
    return ids;
  }
}
