package io.plumbline.inference;

import java.util.Arrays;
import java.util.List;

/** What a thread is at, told by the innermost frame of its stack that stands for one of these. */
enum WorkPart {
  FETCH("fetch", "PoolItems.bytes", "FileObjectStore.read", "DelayedStore.read"),
  DECODE("decode", "ImageDecoder", "PlainPixels", "ExifOrientation", "PixelContent"),
  RESIZE("resize", "Resampler"),
  COPY("tensor copy", "PictureBatch", "PixelEncoder.batch", "Tiling.cut"),
  FORWARD("forward", "Network.evaluate", "PyramidNetwork", "CompactCnn"),
  ANSWER(
      "post-processing",
      "Peaks",
      "PixelScores",
      "FinePixels",
      "Tiling",
      "Detector",
      "Segmenter",
      "ClassMask",
      "ClassScores",
      "ExpectedQuality"),
  WRITE(
      "write",
      "JsonLinesWriter",
      "FileObjectStore.write",
      "Transform",
      "Predictions",
      "PredictedMasks",
      "PredictedBoxes",
      "ParallelWrites"),
  INDEX("reading the index", "PoolItems", "LabelingProgress", "JsonLinesReader"),
  OTHER("other threads of the JVM and the rest");

  private final String title;
  private final List<String> frames;

  WorkPart(String title, String... frames) {
    this.title = title;
    this.frames = List.of(frames);
  }

  String title() {
    return title;
  }

  /** Of a stack with the innermost frame first. */
  static WorkPart of(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .filter(frame -> frame.getClassName().startsWith("io.plumbline"))
        .flatMap(frame -> Arrays.stream(values()).filter(part -> part.has(frame)))
        .findFirst()
        .orElse(OTHER);
  }

  private boolean has(StackTraceElement frame) {
    String name = frame.getClassName();
    String simple = name.substring(name.lastIndexOf('.') + 1);
    String outer = simple.contains("$") ? simple.substring(0, simple.indexOf('$')) : simple;
    return frames.contains(outer) || frames.contains(outer + "." + frame.getMethodName());
  }
}
