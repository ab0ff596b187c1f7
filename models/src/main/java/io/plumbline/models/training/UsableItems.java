package io.plumbline.models.training;

import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.data.OrderedPrefetch;
import io.plumbline.models.data.RejectedItem;
import io.plumbline.models.data.UnusableItemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The objects of a training set that can be read, decoded, and those that cannot, with the reason.
 *
 * @param items the readable objects
 * @param inputs what became of each
 * @param rejected the others
 * @param <L> an object with what people said about it
 * @param <X> a decoded object
 */
public record UsableItems<L, X>(List<L> items, List<X> inputs, List<RejectedItem> rejected) {
  private static final int THREADS = 4;
  private static final int WINDOW = 64;

  /** Decodes the content of all objects, several at a time. */
  public static <X> UsableItems<LabeledItem, X> decode(
      List<LabeledItem> all, ContentDecoder<X> decoder) throws IOException {
    return decode(all, LabeledItem::item, each -> decoder.decode(each.item().content()));
  }

  /** Decodes all objects, several at a time. */
  public static <L, X> UsableItems<L, X> decode(
      List<L> all, Function<L, DataItem> object, Decoder<L, X> decoder) throws IOException {
    UsableItems<L, X> usable =
        new UsableItems<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    OrderedPrefetch.Work<L, Attempt<L, X>> work =
        item -> Attempt.of(item, object.apply(item).id(), decoder);
    try (OrderedPrefetch<L, Attempt<L, X>> attempts =
        new OrderedPrefetch<>(all.iterator(), work, THREADS, WINDOW)) {
      while (attempts.hasNext()) {
        attempts.next().addTo(usable);
      }
    }
    return usable;
  }

  /** Decodes an object's content. */
  @FunctionalInterface
  public interface ContentDecoder<X> {
    /** As {@link io.plumbline.models.engine.InputEncoder#encode}. */
    X decode(ItemContent content) throws UnusableItemException, IOException;
  }

  /** Decodes an object with what people said about it. */
  @FunctionalInterface
  public interface Decoder<L, X> {
    /** As {@link io.plumbline.models.engine.InputEncoder#encode}. */
    X decode(L item) throws UnusableItemException, IOException;
  }

  private sealed interface Attempt<L, X> {
    static <L, X> Attempt<L, X> of(L item, long id, Decoder<L, X> decoder) throws IOException {
      try {
        return new Success<>(item, decoder.decode(item));
      } catch (UnusableItemException e) {
        return new Failure<>(new RejectedItem(id, e.getMessage()));
      }
    }

    void addTo(UsableItems<L, X> usable);
  }

  private record Success<L, X>(L item, X input) implements Attempt<L, X> {
    @Override
    public void addTo(UsableItems<L, X> usable) {
      usable.items.add(item);
      usable.inputs.add(input);
    }
  }

  private record Failure<L, X>(RejectedItem rejected) implements Attempt<L, X> {
    @Override
    public void addTo(UsableItems<L, X> usable) {
      usable.rejected.add(rejected);
    }
  }
}
