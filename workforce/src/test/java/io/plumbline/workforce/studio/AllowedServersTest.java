package io.plumbline.workforce.studio;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.workforce.refusal.WrongSetting;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedServersTest {
  @Test
  void a_list_says_all_that_may_be_called() {
    AllowedServers allowed =
        AllowedServers.of("https://studio.example.com, http://localhost:8080/");

    assertThatCode(() -> allowed.require(URI.create("https://Studio.example.com:443/sub/")))
        .doesNotThrowAnyException();
    assertThatCode(() -> allowed.require(URI.create("http://localhost:8080/")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> allowed.require(URI.create("http://studio.example.com/")))
        .hasMessage(
            "Label Studio at http://studio.example.com is none of those that this installation"
                + " allows");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8080/",
        "http://[::1]/",
        "http://169.254.169.254/",
        "http://0.0.0.0/"
      })
  void without_a_list_the_own_machine_and_link_local_addresses_are_refused(String server) {
    assertThatThrownBy(() -> AllowedServers.of("").require(URI.create(server)))
        .hasMessageEndingWith(
            "is at an address that is only called where the installation allows it by name");
  }

  @Test
  void without_a_list_all_other_servers_may_be_called() {
    assertThatCode(() -> AllowedServers.of(" ").require(URI.create("http://192.0.2.7/")))
        .doesNotThrowAnyException();
  }

  @Test
  void an_entry_that_is_no_origin_is_named() {
    assertThatThrownBy(() -> AllowedServers.of("https://a.example.com studio.example.com"))
        .isInstanceOf(WrongSetting.class)
        .hasMessage(
            "PLUMBLINE_LABEL_STUDIO_SERVERS holds studio.example.com, which is no origin such as"
                + " https://studio.example.com.");
  }
}
