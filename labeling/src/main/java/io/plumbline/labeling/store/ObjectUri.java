package io.plumbline.labeling.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * Reads and writes the names of objects.
 *
 * <p>An S3 URI holds its key literally ({@code s3://bucket/my photo%20.jpg} names the key {@code my
 * photo%20.jpg}), while {@link URI} wants blanks escaped and unescapes percent signs. {@link
 * #parse} and {@link #format} are inverse to each other; {@link URI#getPath()} of a parsed URI is
 * the key.
 */
public final class ObjectUri {
  private static final String S3 = "s3://";

  private ObjectUri() {}

  /**
   * The URI that a text names. {@code s3} names are taken literally; others as RFC 3986 has them,
   * or literally where blanks and the like make them invalid.
   *
   * @throws IllegalArgumentException when it is no URI even so
   */
  public static URI parse(String text) {
    try {
      return text.startsWith(S3) ? literal(text) : generic(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("\"" + text + "\" is not a URI", e);
    }
  }

  /**
   * The URI that a person names at a command line: a URI, or a path of this machine.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static URI ofArgument(String argument) {
    return argument.contains("://")
        ? parse(argument)
        : Path.of(argument).toAbsolutePath().normalize().toUri();
  }

  /** The text of a URI as people write it: the inverse of {@link #parse}. */
  public static String format(URI object) {
    if ("s3".equals(object.getScheme())) {
      return S3 + object.getAuthority() + object.getPath();
    }
    return object.toString();
  }

  /** The object of that name, {@code /}-separated and taken literally, within a folder. */
  public static URI within(URI folder, String name) {
    try {
      String path = folder.getPath();
      String base = path.endsWith("/") ? path : path + "/";
      return new URI(folder.getScheme(), authority(folder), base + name, null, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("\"" + name + "\" cannot name an object", e);
    }
  }

  private static String authority(URI uri) {
    // An empty authority keeps the three slashes of file:///folder.
    return uri.getAuthority() == null ? "" : uri.getAuthority();
  }

  private static URI literal(String text) throws URISyntaxException {
    String rest = text.substring(S3.length());
    int slash = rest.indexOf('/');
    String bucket = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "" : rest.substring(slash);
    if (bucket.isEmpty()) {
      throw new URISyntaxException(text, "no bucket");
    }
    return new URI("s3", bucket, path, null, null);
  }

  private static URI generic(String text) throws URISyntaxException {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      int colon = text.indexOf("://");
      if (colon < 0) {
        throw e;
      }
      String rest = text.substring(colon + 3);
      int slash = rest.indexOf('/');
      if (slash < 0) {
        throw e;
      }
      return new URI(
          text.substring(0, colon), rest.substring(0, slash), rest.substring(slash), null, null);
    }
  }
}
