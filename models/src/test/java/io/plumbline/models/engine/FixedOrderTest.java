package io.plumbline.models.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.LibUtils;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import io.plumbline.models.sample.Models;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FixedOrderTest {
  private static final byte NO = 0;

  private NativeLibrary library;
  private Pointer context;
  private boolean before;

  @BeforeEach
  void engine() {
    Models.startEngine();
    assertThat(Engine.getInstance().getEngineName()).isEqualTo("PyTorch");
    library =
        NativeLibrary.getInstance(
            Path.of(LibUtils.getLibtorchPath(), System.mapLibraryName("torch_cpu")).toString());
    context = library.getFunction("_ZN2at13globalContextEv").invokePointer(new Object[0]);
    before = asked();
  }

  @AfterEach
  void leave_the_processors_kernels_as_they_were() {
    if (!before) {
      library
          .getFunction("_ZN2at7Context26setDeterministicAlgorithmsEbb")
          .invokeVoid(new Object[] {context, NO, NO});
    }
  }

  @Test
  void pytorch_knows_that_a_fixed_order_was_asked_for() {
    FixedOrder.ask();

    assertThat(asked()).isTrue();
  }

  private boolean asked() {
    return (library
                .getFunction("_ZNK2at7Context23deterministicAlgorithmsEv")
                .invokeInt(new Object[] {context})
            & 255)
        != 0;
  }
}
