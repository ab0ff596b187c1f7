package io.plumbline.models.folder;

import io.plumbline.models.tensor.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A model out of native memory: its description, its parameters and the files that it cannot do
 * without.
 *
 * @param description what {@code model.json} says
 * @param tensors the parameters
 * @param files the local files to keep beside them, by name: {@value #BACKBONE}, {@value
 *     #TOKENIZER}
 */
public record TrainedModel(
    ModelDescription description, List<Tensor> tensors, SortedMap<String, Path> files) {
  /** The TorchScript file that a fine-tuned model started from. */
  public static final String BACKBONE = "backbone.pt";

  /** The tokenizer of a sentence encoder. */
  public static final String TOKENIZER = "tokenizer.json";

  /** Copies both collections. */
  public TrainedModel {
    tensors = List.copyOf(tensors);
    files = new TreeMap<>(files);
  }

  /** The parameter of that name. */
  public Optional<Tensor> tensor(String name) {
    return tensors.stream().filter(t -> t.name().equals(name)).findFirst();
  }

  /** The file of that name. */
  public Optional<Path> file(String name) {
    return Optional.ofNullable(files.get(name));
  }
}
