package io.plumbline.labeling.image.prepare;

import io.plumbline.labeling.dataset.IndexEntry;
import io.plumbline.labeling.dataset.ObjectState;
import io.plumbline.labeling.image.objects.Rejections;
import io.plumbline.labeling.json.JsonLinesWriter;
import io.plumbline.labeling.step.StepContext;
import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;

/** Writes the index of objects, probing the images of the first batch on the way. */
final class IndexWriter {
  private final StepContext context;
  private final ImageProbe probe;
  private final BitSet drawn;
  private final BitSet readable;
  private final Rejections rejections = new Rejections();
  private long failed;

  /**
   * @param drawn the first batch as drawn, a bit for each object
   */
  IndexWriter(StepContext context, ImageProbe probe, BitSet drawn) {
    this.context = context;
    this.probe = probe;
    this.drawn = drawn;
    this.readable = (BitSet) drawn.clone();
  }

  void write(ManifestScan manifest) throws IOException {
    JsonLinesWriter.write(
        context.store(),
        context.folder().index(),
        sink -> manifest.forEach(line -> sink.accept(noted(probed(line).entry()))));
  }

  /** Lines that failed, images of the first batch included. */
  long failed() {
    return failed;
  }

  /** The first batch without the images that cannot be read. */
  BitSet readable() {
    return (BitSet) readable.clone();
  }

  Rejections rejections() {
    return rejections;
  }

  private LineCheck.Checked probed(LineCheck.Checked line) throws IOException {
    if (line.image().isEmpty() || !drawn.get(Math.toIntExact(line.entry().id()))) {
      return line;
    }
    Optional<String> problem = probe.problemOf(line.image().get());
    return problem.map(line::failed).orElse(line);
  }

  private IndexEntry noted(IndexEntry entry) {
    if (entry.state() == ObjectState.Failed) {
      failed++;
      readable.clear(Math.toIntExact(entry.id()));
      entry.reason().ifPresent(rejections::add);
    }
    return entry;
  }
}
