package io.plumbline.quickstart.dataset;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plain download from the npm registry that this machine is configured for, for machines without
 * the client: {@code npm_config_registry} in the environment, else {@code registry=} in the user's
 * {@code .npmrc} (npm, "config").
 *
 * @param path where the archive lies below the registry's address
 */
record RegistrySource(String path, Map<String, String> environment, Path npmrc)
    implements PackageSource {
  @Override
  public boolean available() {
    return registry().isPresent();
  }

  @Override
  public void download(PackageArchive archive, Path folder) throws IOException {
    String base = registry().orElseThrow();
    URI uri = URI.create(base.endsWith("/") ? base + path : base + "/" + path);
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    try {
      HttpResponse<Path> response =
          client.send(request, HttpResponse.BodyHandlers.ofFile(folder.resolve(archive.file())));
      if (response.statusCode() != 200) {
        throw new IOException(
            "the registry answered %d for %s".formatted(response.statusCode(), path));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the download was interrupted", e);
    }
  }

  private Optional<String> registry() {
    return Optional.ofNullable(environment.get("npm_config_registry"))
        .filter(named -> !named.isBlank())
        .or(this::fromNpmrc);
  }

  private Optional<String> fromNpmrc() {
    try (Stream<String> lines = Files.lines(npmrc)) {
      return lines
          .map(String::strip)
          .filter(line -> line.startsWith("registry="))
          .map(line -> line.substring("registry=".length()).strip())
          .findFirst();
    } catch (IOException none) {
      return Optional.empty();
    }
  }
}
