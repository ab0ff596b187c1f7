package io.plumbline.models.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.UnusableItemException;
import io.plumbline.models.sample.Models;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NgramTest {
  @BeforeAll
  static void engine() {
    Models.startEngine();
  }

  private static final int BUCKETS = 1 << 16;
  private final NgramExtractor extractor = new NgramExtractor(BUCKETS);

  @ParameterizedTest
  @CsvSource({"'', 0", "'a', 1", "'a b', 3", "'a b c', 5", "' , . ! ', 0", "'a1-b2', 3"})
  void a_text_has_its_words_and_the_pairs_of_them(String text, int count) {
    assertThat(extractor.words(text)).hasSize(count).isSorted();
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "'a', 1", "'ab', 3", "'abc', 6", "'a b', 2"})
  void a_word_has_its_pieces_with_its_ends_marked(String text, int count) {
    assertThat(extractor.pieces(text)).hasSize(count).isSorted();
  }

  @Test
  void large_and_small_letters_and_signs_between_words_make_no_difference() {
    assertThat(extractor.words("The QUICK, brown\n\u00c9clair!"))
        .isEqualTo(extractor.words("the quick brown \u00e9clair"));
  }

  @Test
  void the_order_of_words_makes_a_difference_through_pairs_alone() {
    assertThat(extractor.words("dog bites man")).isNotEqualTo(extractor.words("man bites dog"));
    assertThat(extractor.pieces("dog bites man")).isEqualTo(extractor.pieces("man bites dog"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void buckets_are_spread_evenly(long seed) {
    Random random = new Random(seed);
    NgramExtractor few = new NgramExtractor(64);
    int[] counts = new int[64];
    for (int i = 0; i < 6400; i++) {
      counts[few.words(Long.toString(random.nextLong(), 36).replace("-", ""))[0]]++;
    }

    assertThat(Arrays.stream(counts).min().orElseThrow()).isGreaterThan(55);
    assertThat(Arrays.stream(counts).max().orElseThrow()).isLessThan(150);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t",
        "\ud83d\ude00 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
        "\ud83d",
        "\ude00 alone",
        "\u0000\ufffd\uffff",
        "\u4f60\u597d\u4e16\u754c",
        "\u0645\u0631\u062d\u0628\u0627",
        "\u0130stanbul \u0130\u0130\u0130"
      })
  void any_text_is_a_row_of_unit_length_parts(String text) throws Exception {
    SparseRow row = encoder("hello world", text, text).encode(new ItemContent.Text(text));

    assertThat(row.weights()).hasSameSizeAs(row.columns());
    double square = 0;
    for (float weight : row.weights()) {
      square += weight * weight;
    }
    double parts = extractor.words(text).length == 0 ? 0 : 2;
    assertThat(square).isCloseTo(parts, within(1e-5));
  }

  @Test
  @Timeout(20)
  void only_the_beginning_of_a_huge_text_counts() throws Exception {
    String huge = "harbour wave \ud83d\ude00".repeat(1_000_000);
    NgramEncoder encoder = encoder(huge, huge);

    assertThat(encoder.bytes(encoder.encode(new ItemContent.Text(huge))))
        .isEqualTo(encoder.bytes(encoder.encode(new ItemContent.Text(huge.substring(0, 20_000)))));
  }

  @Test
  void n_grams_never_seen_in_training_count_for_nothing() throws Exception {
    NgramEncoder encoder = encoder("harbour wave", "harbour wave", "harbour reef", "harbour tide");

    assertThat(encoder.encode(new ItemContent.Text("zzz qqq")).size()).isZero();
  }

  @Test
  void rare_n_grams_weigh_more_than_common_ones() throws Exception {
    NgramVocabulary vocabulary = vocabulary("a b", "a b", "a c", "a c", "a d");

    assertThat(weight(vocabulary, "b")).isGreaterThan(weight(vocabulary, "a"));
    assertThat(weight(vocabulary, "a")).isCloseTo(1, within(1e-6f));
    assertThat(weight(vocabulary, "b")).isCloseTo((float) (Math.log(6 / 3.0) + 1), within(1e-6f));
  }

  @Test
  void an_n_gram_of_a_single_text_is_left_out_once_there_are_enough_texts() {
    assertThat(vocabulary("a b", "a c").column(bucket("b"))).isNotNegative();
    assertThat(vocabulary("a b", "a c", "a d", "a e").column(bucket("b"))).isNegative();
    assertThat(vocabulary().size()).isZero();
  }

  @Test
  void a_vocabulary_grows_by_what_another_has_besides() {
    NgramVocabulary earlier = vocabulary("a b", "a b", "a c", "a c");
    NgramVocabulary later = vocabulary("a d", "a d", "a d", "b d");

    NgramVocabulary both = earlier.with(later);

    assertThat(both.column(bucket("c"))).isNotNegative();
    assertThat(both.column(bucket("d"))).isNotNegative();
    assertThat(weight(both, "a")).isEqualTo(weight(earlier, "a"));
    assertThat(weight(both, "d")).isEqualTo(weight(later, "d"));
    assertThat(both.size()).isLessThan(earlier.size() + later.size());
  }

  @Test
  void a_batch_keeps_its_numbers_when_java_collects_its_memory() throws Exception {
    NgramEncoder encoder = encoder("a b c", "b c d", "c d e");
    SparseRow row = encoder.encode(new ItemContent.Text("a b c d e"));
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray batch = encoder.batch(manager, Collections.nCopies(2000, row)).singletonOrThrow();
      float[] before = batch.toDense().toFloatArray();

      for (int round = 0; round < 10; round++) {
        System.gc();
        overwriteFreedMemory(row.size() * 2000);
      }

      assertThat(batch.toDense().toFloatArray()).isEqualTo(before);
    }
  }

  private static void overwriteFreedMemory(int values) {
    for (int size : new int[] {2 * values * Long.BYTES, values * Float.BYTES}) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(size);
      while (buffer.hasRemaining()) {
        buffer.put((byte) 0x3f);
      }
    }
  }

  @Test
  void an_image_where_a_text_is_wanted_is_refused() {
    ItemContent image = new ItemContent.Image("pic", limit -> new byte[0]);

    assertThatThrownBy(() -> encoder("a", "b").encode(image))
        .isInstanceOf(UnusableItemException.class)
        .hasMessage("the object has an image where text is wanted");
  }

  private int bucket(String word) {
    return extractor.words(word)[0];
  }

  private float weight(NgramVocabulary vocabulary, String word) {
    return vocabulary.weight(vocabulary.column(bucket(word)));
  }

  private NgramEncoder encoder(String... texts) {
    return new NgramEncoder(extractor, vocabulary(texts));
  }

  private NgramVocabulary vocabulary(String... texts) {
    List<int[]> documents =
        Arrays.stream(texts)
            .map(
                text ->
                    IntStream.concat(
                            Arrays.stream(extractor.words(text)),
                            Arrays.stream(extractor.pieces(text)))
                        .distinct()
                        .toArray())
            .toList();
    return NgramVocabulary.of(documents, BUCKETS);
  }
}
