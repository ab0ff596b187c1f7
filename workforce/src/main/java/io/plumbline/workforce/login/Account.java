package io.plumbline.workforce.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.workforce.people.Person;
import io.plumbline.workforce.people.Person.Rights;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;

/**
 * A local account.
 *
 * @param name the worker's id
 * @param hash of the password, by bcrypt
 */
record Account(String name, String hash, Set<String> groups, Rights rights) {
  private static final int COST_AT = "$2a$".length();

  Person person() {
    return new Person(name, name, groups, rights);
  }

  /** How much a try costs: bcrypt's rounds, as a power of two. */
  int cost() {
    return Integer.parseInt(hash.substring(COST_AT, COST_AT + 2));
  }

  /** Changes with the password, and tells nothing of it. */
  String fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(hash.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Without the hash, for logs. */
  @Override
  public String toString() {
    return "Account[" + name + "]";
  }
}
