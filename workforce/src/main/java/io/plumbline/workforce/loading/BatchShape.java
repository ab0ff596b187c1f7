package io.plumbline.workforce.loading;

import io.plumbline.labeling.dataset.BatchEntry;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a batch's objects look like, noted as they pass: gold objects have to look the same. */
final class BatchShape implements Iterator<BatchEntry> {
  private final Iterator<BatchEntry> entries;
  private final SortedSet<Long> ids = new TreeSet<>();
  private final Set<String> keys = new LinkedHashSet<>();

  BatchShape(Iterator<BatchEntry> entries) {
    this.entries = entries;
  }

  @Override
  public boolean hasNext() {
    return entries.hasNext();
  }

  @Override
  public BatchEntry next() {
    BatchEntry entry = entries.next();
    ids.add(entry.id());
    entry.dataObject().fieldNames().forEachRemaining(keys::add);
    return entry;
  }

  /** The ids of those that have passed. */
  SortedSet<Long> ids() {
    return ids;
  }

  /** The keys of their manifest lines, in the order in which they came. */
  Set<String> keys() {
    return keys;
  }
}
