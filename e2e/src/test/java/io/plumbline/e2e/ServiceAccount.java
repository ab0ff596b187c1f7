package io.plumbline.e2e;

/** A service account of the cluster, and what the API server lets it do. */
record ServiceAccount(String namespace, String name) {

  /**
   * Asks the API server.
   *
   * @param resource a kind, or one of that kind as {@code secrets/name}
   */
  boolean may(String verb, String resource, String inNamespace) {
    return succeeds("auth", "can-i", verb, resource, "-n", inNamespace);
  }

  /** Reads something in its name, as far as the API server lets it. */
  boolean canGet(String resource, String inNamespace) {
    return succeeds("get", resource, "-n", inNamespace);
  }

  private boolean succeeds(String... words) {
    String[] command = new String[words.length + 3];
    command[0] = "kubectl";
    System.arraycopy(words, 0, command, 1, words.length);
    command[words.length + 1] = "--as";
    command[words.length + 2] = "system:serviceaccount:" + namespace + ":" + name;
    try {
      Command.run(command);
      return true;
    } catch (AssertionError no) {
      return false;
    }
  }
}
