package io.plumbline.models.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class OrderedPrefetchTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void results_come_in_the_order_of_their_source_however_long_each_takes(long seed)
      throws IOException {
    try (OrderedPrefetch<Integer, Integer> doubled =
        new OrderedPrefetch<>(numbers(200), item -> slowly(seed, item), 4, 16)) {
      assertThat(all(doubled)).isEqualTo(IntStream.range(0, 200).mapToObj(i -> 2 * i).toList());
    }
  }

  @Test
  void no_more_is_taken_from_the_source_than_the_window_holds() throws IOException {
    AtomicInteger taken = new AtomicInteger();
    Iterator<Integer> counted =
        IntStream.range(0, 100).peek(i -> taken.incrementAndGet()).iterator();
    try (OrderedPrefetch<Integer, Integer> same =
        new OrderedPrefetch<>(counted, item -> item, 4, 7)) {
      assertThat(taken).hasValue(0);
      for (int used = 1; used <= 50; used++) {
        same.next();
        assertThat(taken.get()).isBetween(used, used + 7);
      }
    }
  }

  @Test
  void several_are_worked_on_at_the_same_time() throws IOException {
    CountDownLatch both = new CountDownLatch(2);
    OrderedPrefetch.Work<Integer, Integer> meeting =
        item -> {
          both.countDown();
          try {
            both.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          return item;
        };
    try (OrderedPrefetch<Integer, Integer> same =
        new OrderedPrefetch<>(numbers(2), meeting, 2, 2)) {
      assertThat(all(same)).containsExactly(0, 1);
    }
  }

  @Test
  void what_the_store_throws_comes_where_its_object_would_have_come() throws IOException {
    OrderedPrefetch.Work<Integer, Integer> failing =
        item -> {
          if (item == 3) {
            throw new IOException("the store is gone");
          }
          return item;
        };
    try (OrderedPrefetch<Integer, Integer> same =
        new OrderedPrefetch<>(numbers(10), failing, 4, 8)) {
      assertThat(List.of(same.next(), same.next(), same.next())).containsExactly(0, 1, 2);
      assertThatThrownBy(same::next)
          .isInstanceOf(IOException.class)
          .hasMessage("the store is gone");
    }
  }

  @Test
  void a_programming_error_is_not_taken_for_the_stores() {
    OrderedPrefetch.Work<Integer, Integer> wrong =
        item -> {
          throw new IndexOutOfBoundsException();
        };
    try (OrderedPrefetch<Integer, Integer> none = new OrderedPrefetch<>(numbers(1), wrong, 1, 1)) {
      assertThatThrownBy(none::next)
          .isInstanceOf(IllegalStateException.class)
          .hasCauseInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void an_empty_source_has_nothing() {
    try (OrderedPrefetch<Integer, Integer> none =
        new OrderedPrefetch<>(numbers(0), item -> item, 1, 1)) {
      assertThat(none.hasNext()).isFalse();
      assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void closing_interrupts_what_is_under_way() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    OrderedPrefetch.Work<Integer, Integer> endless =
        item -> {
          if (item == 0) {
            return item;
          }
          started.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
          return item;
        };
    try (OrderedPrefetch<Integer, Integer> stuck =
        new OrderedPrefetch<>(numbers(2), endless, 2, 2)) {
      assertThat(stuck.next()).isZero();
      started.await();
    }
    interrupted.await();
  }

  private static Iterator<Integer> numbers(int count) {
    return IntStream.range(0, count).iterator();
  }

  private static Integer slowly(long seed, int item) {
    for (int i = new SplittableRandom(seed + item).nextInt(2000); i > 0; i--) {
      Thread.onSpinWait();
    }
    return 2 * item;
  }

  private static List<Integer> all(OrderedPrefetch<Integer, Integer> results) throws IOException {
    List<Integer> all = new ArrayList<>();
    while (results.hasNext()) {
      all.add(results.next());
    }
    return all;
  }
}
