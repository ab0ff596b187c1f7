package io.plumbline.workforce.console;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.store.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** The names of a job's labels, in the order of their classes. */
final class Categories {
  private static final int MOST_BYTES = 4 << 20;
  private static final String FILE = "/spec/labelCategoryConfigS3URI";

  private Categories() {}

  /** Those that the job lists, or else those of the file that it names. */
  static List<String> of(ObjectStore store, JobDocument job) throws IOException {
    return job.labels().isEmpty() ? in(store, job.uri(FILE)) : job.labels();
  }

  private static List<String> in(ObjectStore store, URI file) throws IOException {
    byte[] content = SmallFile.read(store, file, MOST_BYTES);
    return LabelCategories.parse(new ByteArrayInputStream(content)).names();
  }
}
