package io.plumbline.workforce.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.workforce.fixture.BatchBody;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class BatchTextsTest {
  private static final long MOST = 100_000;

  private final JsonMapper json = JsonMapper.builder().addModule(new ObjectUriJson()).build();
  private final BatchTexts texts = new BatchTexts(json, MOST);
  @TempDir private Path folder;
  private String body;

  @BeforeEach
  void write() {
    body = BatchBody.forPeople(folder, "birds", 1, 1).json();
  }

  @Test
  void a_text_is_read_once_and_one_of_another_object_is_the_same_text() {
    BatchSpec read = texts.spec(body);

    assertThat(texts.spec(new StringBuilder(body).toString())).isSameAs(read);
    assertThat(read).isEqualTo(json.readValue(body, BatchSpec.class));
  }

  @Test
  void another_text_about_the_same_batch_is_read_for_itself() {
    BatchSpec before = texts.spec(body);

    BatchSpec after = texts.spec(body.replace("Name the animal", "Name the bird"));

    assertThat(after.key()).isEqualTo(before.key());
    assertThat(after.title()).isEqualTo("Name the bird");
    assertThat(texts.spec(body).title()).isEqualTo("Name the animal");
  }

  @Test
  void what_is_kept_does_not_grow_with_the_number_of_batches() {
    for (int n = 0; n < 3000; n++) {
      texts.spec(body.replace("\"iteration\": 3", "\"iteration\": " + (n + 1)));
      assertThat(texts.kept()).isBetween(1L, MOST);
    }
  }

  @Test
  void a_text_longer_than_what_may_be_kept_is_read_all_the_same() {
    String longer = body.replace("[\"animals\"]", "[\"" + "a".repeat((int) MOST) + "\"]");

    assertThat(texts.spec(longer).keywords().get(0)).hasSize((int) MOST);

    assertThat(texts.kept()).isZero();
  }

  @Test
  void a_damaged_text_fails_each_time() {
    assertThatThrownBy(() -> texts.spec("{")).isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> texts.spec("{")).isInstanceOf(JacksonException.class);
  }
}
