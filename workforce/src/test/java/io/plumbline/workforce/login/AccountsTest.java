package io.plumbline.workforce.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.workforce.fixture.AccountsFile;
import io.plumbline.workforce.people.Person.Rights;
import io.plumbline.workforce.refusal.WrongSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {
  private static final String HASH = "$2y$10$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234";

  @TempDir private Path folder;

  @Test
  void an_account_has_groups_and_may_administer() throws Exception {
    Accounts accounts =
        read("# trial\n\n" + AccountsFile.line("anna", "birders, staff") + line("root", "x:admin"));

    Account anna = accounts.find("anna", AccountsFile.password("anna")).orElseThrow();

    assertThat(anna.groups()).containsExactly("birders", "staff");
    assertThat(anna.rights()).isEqualTo(Rights.LABEL);
    assertThat(accounts.find("root", AccountsFile.password("root")).orElseThrow().rights())
        .isEqualTo(Rights.ADMINISTER);
  }

  private static String line(String name, String groups) {
    return AccountsFile.line(name, groups);
  }

  @Test
  void a_wrong_password_and_one_longer_than_bcrypt_looks_at_are_refused() throws Exception {
    Accounts accounts = read(line("anna", "birders"));

    assertThat(accounts.find("anna", "owl")).isEmpty();
    assertThat(accounts.find("anna", AccountsFile.password("anna") + "x".repeat(72))).isEmpty();
    assertThat(accounts.find("bob", AccountsFile.password("anna"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "anna | is not name:bcrypt-hash:group1,group2 or the same with :admin at its end",
        "anna:HASH | is not name:bcrypt-hash:group1,group2 or the same with :admin at its end",
        "anna:secret:birders | has no bcrypt hash ($2a$, $2b$ or $2y$) of a cost from 4 to 14 after"
            + " its name",
        ":HASH:birders | has no name of 1 to 256 characters",
        "anna:HASH:birders:boss | has something else than admin at its end",
        "ok:HASH:birders | has the name ok a second time",
      })
  void a_fault_is_told_in_one_sentence_with_its_line(String line, String fault) {
    String file = "# trial\nok:" + HASH + ":birders\n" + line.replace("HASH", HASH) + "\n";

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(WrongSetting.class)
        .hasMessage("Line 3 of the accounts " + fault + ".")
        .hasMessageNotContaining(HASH);
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> Accounts.read(folder.resolve("none")))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining(folder.resolve("none").toString());
  }

  private Accounts read(String lines) throws Exception {
    Path file = folder.resolve("accounts");
    Files.writeString(file, lines);
    return Accounts.read(file);
  }
}
