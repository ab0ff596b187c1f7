package io.plumbline.labeling.image.predictions;

import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What one model predicted of the pool: as many files as the transform step had shards. */
public final class Predictions {
  private static final Pattern SHARD = Pattern.compile("predictions-\\d+-of-(\\d+)\\.jsonl$");

  private final ObjectStore store;
  private final List<URI> shards;

  private Predictions(ObjectStore store, List<URI> shards) {
    this.store = store;
    this.shards = shards;
  }

  /** Receives one prediction. */
  @FunctionalInterface
  public interface Visitor {
    void visit(Prediction prediction) throws IOException;
  }

  /** The predictions of the model of an iteration, made in so many shards. */
  public static Predictions of(
      ObjectStore store, JobFolder folder, int modelIteration, int shards) {
    return new Predictions(
        store,
        IntStream.range(0, shards)
            .mapToObj(shard -> folder.predictions(modelIteration, shard, shards))
            .toList());
  }

  /**
   * The predictions of the model of an iteration, however many shards they were made in.
   *
   * @throws IOException when there are none or the store cannot be read
   */
  public static Predictions find(ObjectStore store, JobFolder folder, int modelIteration)
      throws IOException {
    URI any = folder.predictions(modelIteration, 0, 1);
    URI directory = any.resolve(".");
    for (URI file : store.list(directory)) {
      Matcher name = SHARD.matcher(file.getPath());
      if (name.find()) {
        return of(store, folder, modelIteration, Integer.parseInt(name.group(1)));
      }
    }
    throw new IOException("there are no predictions under " + directory);
  }

  /**
   * Streams all predictions in the order of their ids.
   *
   * @throws IOException when a shard is absent or not readable
   */
  public void forEach(Visitor visitor) throws IOException {
    try (var merge = ShardMerge.open(store, shards)) {
      while (merge.hasNext()) {
        visitor.visit(merge.next());
      }
    }
  }
}
