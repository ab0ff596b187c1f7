package io.plumbline.quickstart.visitor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.quickstart.example.ExampleManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * You: a person who labels some of an example's objects, beside its simulated people.
 *
 * @param password for this run alone
 */
public record Visitor(String name, String password) {
  private static final String NAME = "me";
  private static final String GROUP = "visitors";

  /** As many objects as a person answers before the model trains on them for the first time. */
  private static final int BATCH = 20;

  /** Enough to have seen all of it; a model that is promised anything learns from many more. */
  private static final int MOST_LABELS = 100;

  private static final int PASSWORD_DIGITS = 8;
  private static final int DECIMAL = 10;

  /** A visitor with a password that nobody else knows. */
  public static Visitor welcome(SecureRandom random) {
    StringBuilder password = new StringBuilder();
    random.ints(PASSWORD_DIGITS, 0, DECIMAL).forEach(password::append);
    return new Visitor(NAME, password.toString());
  }

  /** Writes the accounts that the workforce service lets in: this one. */
  public Path writeAccount(Path folder) throws IOException {
    String hash = BCrypt.hashpw(password, BCrypt.gensalt());
    Path accounts = Files.createDirectories(folder).resolve("accounts");
    Files.write(accounts, List.of(name + ":" + hash + ":" + GROUP + ":admin"));
    return accounts;
  }

  /**
   * The example's resources with this visitor in its team: one of an object's answers is the
   * visitor's. Batches are small, and the job ends when people have labelled a hundred objects.
   */
  public static ExampleManifest joined(ExampleManifest example) {
    ObjectNode portal = JsonNodeFactory.instance.objectNode();
    portal.putArray("groups").add(GROUP);
    ObjectNode tasks = (ObjectNode) example.jobSpec().get("humanTaskConfig");
    return example
        .withTeam("portal", portal)
        .withSpec("humanTaskConfig", tasks.put("maxConcurrentTaskCount", BATCH))
        .withSpec(
            "stoppingConditions",
            JsonNodeFactory.instance.objectNode().put("maxHumanLabeledObjectCount", MOST_LABELS));
  }
}
