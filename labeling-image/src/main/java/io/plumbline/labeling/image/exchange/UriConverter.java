package io.plumbline.labeling.image.exchange;

import io.plumbline.labeling.store.ObjectUri;
import java.net.URI;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes an {@code s3://} or {@code file://} URI, or a path of this machine. */
final class UriConverter implements ITypeConverter<URI> {
  private static final Set<String> SCHEMES = Set.of("s3", "file");

  @Override
  public URI convert(String argument) {
    try {
      URI uri = ObjectUri.ofArgument(argument);
      if (SCHEMES.contains(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
    throw new TypeConversionException(argument + " is neither an s3:// nor a file:// URI");
  }
}
