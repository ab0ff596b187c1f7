package io.plumbline.workforce.batch;

import io.plumbline.workforce.refusal.Requirement;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A team of the users of a Label Studio server.
 *
 * @param url where the server is, without a closing slash
 * @param tokenSecret where its token is
 * @param projectPrefix what the titles of its projects begin with
 */
public record LabelStudioSpec(
    String url, SecretReference tokenSecret, Optional<String> projectPrefix) {
  private static final String FIELD = "team.labelStudio.";
  private static final int LONGEST_URL = 2000;
  private static final int LONGEST_PREFIX = 20;
  private static final int LONGEST_NAME = 253;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  public LabelStudioSpec {
    url = Requirement.text(url, FIELD + "url", LONGEST_URL).replaceAll("/+$", "");
    Requirement.that(
        isAddress(url),
        "field \""
            + FIELD
            + "url\" must be an http:// or https:// address without user, query and fragment");
    Requirement.present(tokenSecret, FIELD + "tokenSecret");
    projectPrefix = Optional.ofNullable(projectPrefix).flatMap(given -> given);
    projectPrefix.ifPresent(
        text -> Requirement.text(text, FIELD + "projectPrefix", LONGEST_PREFIX));
  }

  /**
   * A key of a Secret in the team's namespace.
   *
   * @param name the Secret's name
   * @param key the key in its data
   */
  public record SecretReference(String name, String key) {
    public SecretReference {
      name(name, FIELD + "tokenSecret.name");
      name(key, FIELD + "tokenSecret.key");
    }

    /** What a name may hold: it becomes a part of an address. */
    private static void name(String value, String field) {
      Requirement.text(value, field, LONGEST_NAME);
      Requirement.that(
          value.matches("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?"),
          "field \"" + field + "\" must be of letters, digits, dots, hyphens and underscores");
    }
  }

  /** The address of the server, with a closing slash. */
  public URI base() {
    return URI.create(url + "/");
  }

  private static boolean isAddress(String text) {
    try {
      URI address = new URI(text);
      return SCHEMES.contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
          && address.getHost() != null
          && address.getRawUserInfo() == null
          && address.getRawQuery() == null
          && address.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
