package io.plumbline.models.engine;

import ai.djl.pytorch.jni.LibUtils;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has PyTorch take the kernels for GPUs that add up in the same order each time, where there are
 * such, so that the same seed and objects give the same bytes there as well. DJL has no call for
 * it, so PyTorch's own is called by its name in the library.
 */
final class FixedOrder {
  private static final Logger LOG = LoggerFactory.getLogger(FixedOrder.class);
  private static final String LIBRARY = System.mapLibraryName("torch_cpu");

  /** {@code at::globalContext()}. */
  private static final String CONTEXT = "_ZN2at13globalContextEv";

  /** {@code at::Context::setDeterministicAlgorithms(bool on, bool onlyWarn)}. */
  private static final String SET = "_ZN2at7Context26setDeterministicAlgorithmsEbb";

  /** {@code at::Context::setDeterministicFillUninitializedMemory(bool)}, which is on by default. */
  private static final String FILL = "_ZN2at7Context39setDeterministicFillUninitializedMemoryEb";

  private static final byte YES = 1;
  private static final byte NO = 0;

  private FixedOrder() {}

  /** Does so for the whole process; says in the log when this PyTorch has no such call. */
  static void ask() {
    try {
      NativeLibrary library =
          NativeLibrary.getInstance(Path.of(LibUtils.getLibtorchPath(), LIBRARY).toString());
      Pointer context = library.getFunction(CONTEXT).invokePointer(new Object[0]);
      library.getFunction(SET).invokeVoid(new Object[] {context, YES, YES});
      library.getFunction(FILL).invokeVoid(new Object[] {context, NO});
    } catch (UnsatisfiedLinkError e) {
      LOG.warn("a training on this GPU does not give the same bytes again: {}", e.getMessage());
    }
  }
}
