package io.plumbline.workforce.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.OnEachDatabase;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class SettledObjectsTest extends SettledBatches {
  @Test
  void settled_objects_are_listed_with_who_answered_what() {
    BatchBody batch = opened("listed", 3, 2);
    answer(anna, batch, "owl");
    answer(bob, batch, "owl");
    answer(anna, batch, "owl");
    answer(bob, batch, "emu");

    assertThat(found(batch, "").toString())
        .isEqualTo(
            "{\"objects\":["
                + line(0, "owl", "owl", ",\"mostSay\":\"owl\"")
                + ","
                + line(10, "owl", "emu", "")
                + "]}");
  }

  private static String line(long object, String annas, String bobs, String mostSay) {
    String answer =
        "{\"worker\":\"%s\",\"name\":\"%s\",\"submittedAt\":\"%s\",\"says\":\"%s\",\"standing\":\"Counts\"}";
    return "{\"object\":%d,\"outcome\":\"Answered\",\"settledAt\":\"%s\",\"image\":\"s3://d/%d.png\",\"answers\":[%s,%s]%s,\"reasons\":[]}"
        .formatted(
            object,
            CLOCK.instant(),
            object,
            answer.formatted("anna", "anna", CLOCK.instant(), annas),
            answer.formatted("bob", "bob", CLOCK.instant(), bobs),
            mostSay);
  }

  @Test
  void settled_objects_are_found_by_number_words_worker_and_outcome() {
    BatchBody batch = opened("sought", 4, 1);
    answer(anna, batch, "owl");
    answer(bob, batch, "emu");
    anna.post("/api/leases/" + anna.lease(batch).lease() + "/decline", "{\"reason\": \"blurred\"}");

    assertThat(ids(batch, "?find=10")).containsExactly(10L);
    assertThat(ids(batch, "?find=30")).isEmpty();
    assertThat(ids(batch, "?find=D/20.PNG")).containsExactly(20L);
    assertThat(ids(batch, "?find=%25")).isEmpty();
    assertThat(ids(batch, "?find=%22EMU%22")).isEmpty();
    assertThat(ids(batch, "?worker=bob")).containsExactly(10L);
    assertThat(ids(batch, "?worker=bob&find=0")).isEmpty();
    assertThat(ids(batch, "?outcome=Declined")).containsExactly(20L);
    assertThat(ids(batch, "?after=0&outcome=Answered")).containsExactly(10L);
    assertThat(admin.get(path(batch) + "?outcome=Lost").status()).isEqualTo(400);
    assertThat(admin.get(path(batch) + "?find=").status()).isEqualTo(400);
    assertThat(admin.get(path(batch).replace("sought", "none")).status()).isEqualTo(404);
  }

  @Test
  void settled_objects_come_page_by_page() {
    BatchBody batch = opened("paged", 30, 1);
    for (int n = 0; n < 26; n++) {
      answer(anna, batch, "owl");
    }

    assertThat(ids(batch, "")).isEqualTo(LongStream.range(0, 25).mapToObj(n -> 10 * n).toList());
    assertThat(found(batch, "").path("next").asLong()).isEqualTo(240);
    assertThat(ids(batch, "?after=240")).containsExactly(250L);
    assertThat(found(batch, "?after=240").has("next")).isFalse();
  }
}
