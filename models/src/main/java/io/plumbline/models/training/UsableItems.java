package io.plumbline.models.training;

import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.data.OrderedPrefetch;
import io.plumbline.models.data.RejectedItem;
import io.plumbline.models.data.UnusableItemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects of a training set that can be read, decoded, and those that cannot, with the reason.
 *
 * @param items the readable objects
 * @param inputs what became of each
 * @param rejected the others
 * @param <X> a decoded object
 */
public record UsableItems<X>(List<LabeledItem> items, List<X> inputs, List<RejectedItem> rejected) {
  private static final int THREADS = 4;
  private static final int WINDOW = 64;

  /** Decodes all objects, several at a time. */
  public static <X> UsableItems<X> decode(List<LabeledItem> all, Decoder<X> decoder)
      throws IOException {
    UsableItems<X> usable =
        new UsableItems<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    OrderedPrefetch.Work<LabeledItem, Attempt<X>> work = item -> Attempt.of(item, decoder);
    try (OrderedPrefetch<LabeledItem, Attempt<X>> attempts =
        new OrderedPrefetch<>(all.iterator(), work, THREADS, WINDOW)) {
      while (attempts.hasNext()) {
        attempts.next().addTo(usable);
      }
    }
    return usable;
  }

  /** Decodes one object. */
  @FunctionalInterface
  public interface Decoder<X> {
    /** As {@link io.plumbline.models.engine.InputEncoder#encode}. */
    X decode(ItemContent content) throws UnusableItemException, IOException;
  }

  private sealed interface Attempt<X> {
    static <X> Attempt<X> of(LabeledItem item, Decoder<X> decoder) throws IOException {
      try {
        return new Success<>(item, decoder.decode(item.item().content()));
      } catch (UnusableItemException e) {
        return new Failure<>(new RejectedItem(item.item().id(), e.getMessage()));
      }
    }

    void addTo(UsableItems<X> usable);
  }

  private record Success<X>(LabeledItem item, X input) implements Attempt<X> {
    @Override
    public void addTo(UsableItems<X> usable) {
      usable.items.add(item);
      usable.inputs.add(input);
    }
  }

  private record Failure<X>(RejectedItem rejected) implements Attempt<X> {
    @Override
    public void addTo(UsableItems<X> usable) {
      usable.rejected.add(rejected);
    }
  }
}
