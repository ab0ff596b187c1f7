package io.plumbline.workforce.login;

import io.plumbline.workforce.people.Person;
import io.plumbline.workforce.people.Person.Rights;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The OpenID Connect provider that people log in at.
 *
 * @param issuer its URL; what it can do is read from {@code /.well-known/openid-configuration}
 * @param groupsClaim the claim with a person's groups: a list of texts, or one text
 * @param adminGroup the group whose members administer; empty: nobody
 * @param name what the page calls this login
 * @param scopes what is asked for beside {@code openid}
 */
public record OidcSettings(
    String issuer,
    String clientId,
    String clientSecret,
    String groupsClaim,
    Optional<String> adminGroup,
    String name,
    List<String> scopes) {
  private static final List<String> NAMES = List.of("name", "preferred_username", "email", "sub");
  private static final int LONGEST_NAME = 256;

  /** All that is asked for. */
  public List<String> allScopes() {
    return Stream.concat(Stream.of("openid"), scopes.stream()).distinct().toList();
  }

  /** Whoever the provider tells of with these claims. */
  public Person person(Map<String, Object> claims) {
    Set<String> groups =
        texts(claims.get(groupsClaim))
            .filter(group -> !group.isBlank())
            .collect(Collectors.toSet());
    Rights rights =
        adminGroup.filter(groups::contains).map(any -> Rights.ADMINISTER).orElse(Rights.LABEL);
    return new Person(String.valueOf(claims.get("sub")), nameOf(claims), groups, rights);
  }

  private static String nameOf(Map<String, Object> claims) {
    String name =
        NAMES.stream()
            .flatMap(claim -> texts(claims.get(claim)))
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("");
    return name.substring(0, Math.min(LONGEST_NAME, name.length())).replace('\0', ' ');
  }

  private static Stream<String> texts(Object claim) {
    if (claim instanceof Collection<?> many) {
      return many.stream().filter(String.class::isInstance).map(String.class::cast);
    }
    return Stream.ofNullable(claim).filter(String.class::isInstance).map(String.class::cast);
  }

  /** Without the secret, for logs. */
  @Override
  public String toString() {
    return "OidcSettings[" + issuer + ", " + clientId + "]";
  }
}
