package io.plumbline.models.engine;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.ParameterList;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.ParameterStore;
import io.plumbline.models.folder.UnsuitableModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A TorchScript module whose parameters can be read, overwritten and learnt. It always runs in
 * inference mode: with few labels its batch statistics are better left as they were pretrained.
 */
public final class TorchScriptBody implements AutoCloseable {
  private final PtSymbolBlock block;

  /**
   * Loads a TorchScript file.
   *
   * @param manager owns the module's memory
   * @throws UnsuitableModelException with one sentence when it is no such file
   */
  public TorchScriptBody(Path file, NDManager manager) {
    if (!Files.isRegularFile(file)) {
      throw new UnsuitableModelException("there is no TorchScript file %s".formatted(file));
    }
    try {
      String[] none = {};
      block = JniUtils.loadModule((PtNDManager) manager, file, true, none, none, true);
      JniUtils.enableInferenceMode(block);
    } catch (EngineException e) {
      throw new UnsuitableModelException("%s is not a TorchScript file".formatted(file), e);
    }
  }

  /** Its parameters of floating-point numbers, which can be learnt, by their PyTorch names. */
  public Map<String, NDArray> parameters() {
    Map<String, NDArray> arrays = new LinkedHashMap<>();
    ParameterList list = block.getDirectParameters();
    for (int i = 0; i < list.size(); i++) {
      NDArray array = list.get(i).getValue().getArray();
      if (array.getDataType() == DataType.FLOAT32) {
        arrays.put(list.get(i).getKey(), array);
      }
    }
    return arrays;
  }

  /**
   * Its outputs, attached to the inputs' manager. DJL runs a module without any gradient unless it
   * is told to train, and switches the module's mode only when that changes; so the module, put
   * into inference mode once after loading, stays there and yet can be learnt. Whether a gradient
   * is recorded is up to the thread's gradient mode.
   */
  public NDList run(ParameterStore store, NDList inputs) {
    return block.forward(store, inputs, true);
  }

  @Override
  public void close() {
    block.close();
  }
}
