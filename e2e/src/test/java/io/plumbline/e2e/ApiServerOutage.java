package io.plumbline.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Stops the API server for a minute while a model is trained: it answers nobody. */
final class ApiServerOutage implements Disturbance {
  private static final Duration AWAY = Duration.ofMinutes(1);

  private boolean happened;

  boolean happened() {
    return happened;
  }

  @Override
  public void at(String stage) {
    if (!happened && stage.equals("Training")) {
      happened = true;
      String pid = pid();
      Command.run("kill", "-STOP", pid);
      Pause.of(AWAY);
      Command.run("kill", "-CONT", pid);
    }
  }

  private static String pid() {
    return ProcessHandle.allProcesses()
        .filter(process -> isApiServer(process.pid()))
        .findFirst()
        .map(process -> Long.toString(process.pid()))
        .orElseThrow(
            () ->
                new AssertionError("The API server is no process of this machine: run make e2e."));
  }

  private static boolean isApiServer(long pid) {
    try {
      return Optional.of(Files.readString(Path.of("/proc", Long.toString(pid), "comm")))
          .filter(name -> name.strip().equals("kube-apiserver"))
          .isPresent();
    } catch (IOException gone) {
      return false;
    }
  }
}
