package io.plumbline.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A local port that leads to a Service, through the API server. It is opened again, on the same
 * port, whenever it breaks: a kubelet that is started anew cuts it off.
 */
final class Tunnel implements AutoCloseable {
  private static final Pattern FORWARDING = Pattern.compile("Forwarding from 127.0.0.1:(\\d+) .*");
  private static final long PAUSE_MILLIS = 500;

  private final String namespace;
  private final String service;
  private final String port;
  private final Thread keeper;
  private volatile Process process;

  /**
   * Opens it.
   *
   * @param service the Service's name; its port is 80
   * @throws IOException when kubectl cannot forward
   */
  Tunnel(String namespace, String service) throws IOException {
    this.namespace = namespace;
    this.service = service;
    this.process = forward("");
    this.port = port(process.inputReader());
    this.keeper = new Thread(this::keepOpen, "port-forward");
    keeper.setDaemon(true);
    keeper.start();
  }

  /** The local port. */
  String port() {
    return port;
  }

  @Override
  public void close() {
    keeper.interrupt();
    process.destroy();
  }

  private void keepOpen() {
    try {
      while (true) {
        // Read to the end, or kubectl waits for it.
        process.inputReader().lines().forEach(line -> {});
        process.waitFor();
        Thread.sleep(PAUSE_MILLIS);
        process = forward(port);
      }
    } catch (InterruptedException closed) {
      process.destroy();
    } catch (IOException e) {
      throw new AssertionError("kubectl is gone", e);
    }
  }

  private Process forward(String local) throws IOException {
    return new ProcessBuilder(
            "kubectl", "-n", namespace, "port-forward", "service/" + service, local + ":80")
        .redirectErrorStream(true)
        .start();
  }

  private static String port(BufferedReader printed) throws IOException {
    String line = String.valueOf(printed.readLine());
    Matcher forwarding = FORWARDING.matcher(line);
    if (!forwarding.matches()) {
      throw new IOException("kubectl port-forward: " + line);
    }
    return forwarding.group(1);
  }
}
