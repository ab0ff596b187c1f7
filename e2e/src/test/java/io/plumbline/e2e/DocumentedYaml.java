package io.plumbline.e2e;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** YAML as a page of the documentation has it, for readers to apply. */
record DocumentedYaml(Path page) {
  private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  /** Applies the first block that has this text. */
  void apply(KubernetesClient client, String with) throws IOException {
    String yaml =
        BLOCK
            .matcher(Files.readString(page))
            .results()
            .map(block -> block.group(1))
            .filter(block -> block.contains(with))
            .findFirst()
            .orElseThrow(() -> new AssertionError(page + " has no YAML with " + with + "."));
    client.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))).serverSideApply();
  }
}
