package io.plumbline.operator.step;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of one step, in the order in which they were given. Immutable. */
public final class Parameters {
  private final Map<String, Object> values;

  private Parameters(Map<String, Object> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  public static Parameters none() {
    return new Parameters(Map.of());
  }

  public Parameters with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Parameters(more);
  }

  /** These parameters with one more, if there is a value. */
  public Parameters withOptional(String name, Optional<?> value) {
    return value.map(present -> with(name, present)).orElse(this);
  }

  public Map<String, Object> values() {
    return values;
  }
}
