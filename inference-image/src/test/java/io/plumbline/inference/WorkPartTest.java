package io.plumbline.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkPartTest {
  @Test
  void the_innermost_frame_that_stands_for_a_part_tells_it() {
    assertThat(
            WorkPart.of(
                stack(
                    "java.lang.Math.max",
                    "io.plumbline.models.image.Resampler$Axis.alongRows",
                    "io.plumbline.models.image.Resampler.scale",
                    "io.plumbline.models.dense.PictureDecoder.decode")))
        .isEqualTo(WorkPart.RESIZE);
  }

  @Test
  void the_same_class_may_fetch_and_read_the_index() {
    assertThat(WorkPart.of(stack("io.plumbline.inference.PoolItems.bytes")))
        .isEqualTo(WorkPart.FETCH);
    assertThat(WorkPart.of(stack("io.plumbline.inference.PoolItems.next")))
        .isEqualTo(WorkPart.INDEX);
  }

  @Test
  void a_stack_of_others_is_other_work() {
    assertThat(WorkPart.of(stack("java.lang.Thread.run"))).isEqualTo(WorkPart.OTHER);
  }

  private static StackTraceElement[] stack(String... frames) {
    StackTraceElement[] stack = new StackTraceElement[frames.length];
    for (int i = 0; i < frames.length; i++) {
      int dot = frames[i].lastIndexOf('.');
      stack[i] =
          new StackTraceElement(frames[i].substring(0, dot), frames[i].substring(dot + 1), "f", 1);
    }
    return stack;
  }
}
