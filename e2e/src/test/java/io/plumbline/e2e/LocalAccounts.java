package io.plumbline.e2e;

import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * Local accounts as {@code docs/people.md} has them made: a Secret with one file. Their passwords
 * are of this run alone.
 */
final class LocalAccounts {
  static final String SECRET = "page-accounts";

  private final Map<String, String> passwords = new TreeMap<>();
  private final List<String> lines = new ArrayList<>(List.of("# Of a test."));

  /** Adds somebody who is in these groups, which commas part. */
  LocalAccounts with(String name, String groups) {
    String password = UUID.randomUUID().toString();
    passwords.put(name, password);
    lines.add(name + ":" + BCrypt.hashpw(password, BCrypt.gensalt()) + ":" + groups);
    return this;
  }

  String password(String name) {
    return passwords.get(name);
  }

  /** Makes the Secret, or writes the one that is there anew; the service reads it at its start. */
  void create(KubernetesClient client, String namespace) {
    client
        .resource(
            new SecretBuilder()
                .withNewMetadata()
                .withName(SECRET)
                .withNamespace(namespace)
                .endMetadata()
                .withStringData(Map.of("accounts", String.join("\n", lines) + "\n"))
                .build())
        .serverSideApply();
  }
}
