package io.plumbline.quickstart.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrySourceTest {
  private static final PackageArchive ARCHIVE = new PackageArchive("thing-1.0.tgz", "");

  @TempDir Path folder;
  private HttpServer server;
  private String address;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/npm/thing/-/thing-1.0.tgz",
        exchange -> {
          byte[] body = "archive".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    address = "http://127.0.0.1:" + server.getAddress().getPort() + "/npm";
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void the_registry_of_the_environment_is_asked() throws IOException {
    source("thing/-/thing-1.0.tgz", Map.of("npm_config_registry", address))
        .download(ARCHIVE, folder);

    assertThat(folder.resolve("thing-1.0.tgz")).hasContent("archive");
  }

  @Test
  void the_registry_of_the_npmrc_is_asked_when_the_environment_has_none() throws IOException {
    Files.writeString(folder.resolve(".npmrc"), "fund=false\nregistry=" + address + "/\n");

    source("thing/-/thing-1.0.tgz", Map.of()).download(ARCHIVE, folder);

    assertThat(folder.resolve("thing-1.0.tgz")).hasContent("archive");
  }

  @Test
  void without_a_configured_registry_there_is_no_such_source() {
    assertThat(source("thing/-/thing-1.0.tgz", Map.of()).available()).isFalse();
  }

  @Test
  void an_answer_other_than_200_is_an_error_that_says_so() {
    RegistrySource source = source("other/-/other-1.0.tgz", Map.of("npm_config_registry", address));

    assertThatThrownBy(() -> source.download(ARCHIVE, folder))
        .hasMessage("the registry answered 404 for other/-/other-1.0.tgz");
  }

  private RegistrySource source(String path, Map<String, String> environment) {
    return new RegistrySource(path, environment, folder.resolve(".npmrc"));
  }
}
