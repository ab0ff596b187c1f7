package io.plumbline.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class ParallelWritesTest {
  @TempDir Path folder;
  private final ObjectStore store = new FileObjectStore();

  @Test
  void several_objects_are_written_at_a_time() throws IOException {
    CountDownLatch begun = new CountDownLatch(ParallelWrites.THREADS);
    try (ParallelWrites writes = new ParallelWrites(store)) {
      for (int i = 0; i < ParallelWrites.THREADS; i++) {
        writes.write(
            object(i),
            out -> {
              begun.countDown();
              await(begun);
            });
      }
      writes.finish();
    }

    assertThat(store.list(folder.toUri())).hasSize(ParallelWrites.THREADS);
  }

  @Test
  void who_hands_over_more_than_the_store_can_take_waits() throws Exception {
    int objects = 2 * ParallelWrites.MOST_WAITING;
    CountDownLatch open = new CountDownLatch(1);
    AtomicInteger handedOver = new AtomicInteger();
    Thread caller = new Thread(() -> writeAll(objects, open, handedOver));
    caller.start();

    while (caller.getState() != Thread.State.WAITING) {
      Thread.sleep(5);
    }
    assertThat(handedOver).hasValue(ParallelWrites.MOST_WAITING);
    open.countDown();
    caller.join();

    assertThat(handedOver).hasValue(objects);
    assertThat(store.list(folder.toUri())).hasSize(objects);
  }

  private void writeAll(int objects, CountDownLatch open, AtomicInteger handedOver) {
    try (ParallelWrites writes = new ParallelWrites(store)) {
      for (int i = 0; i < objects; i++) {
        writes.write(object(i), out -> await(open));
        handedOver.incrementAndGet();
      }
      writes.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_store_that_fails_is_told_at_the_end_at_the_latest() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    try (ParallelWrites writes = new ParallelWrites(store)) {
      writes.write(object(0), out -> out.write(1));
      writes.write(ObjectUri.within(file.toUri(), "/within"), out -> out.write(1));
      writes.write(object(1), out -> out.write(1));

      assertThatThrownBy(writes::finish).isInstanceOf(IOException.class);
    }
  }

  private URI object(int number) {
    return ObjectUri.within(folder.toUri(), number + ".png");
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException("given up", e);
    }
  }
}
