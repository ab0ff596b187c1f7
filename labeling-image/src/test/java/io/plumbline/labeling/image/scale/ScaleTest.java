package io.plumbline.labeling.image.scale;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.image.assemble.AssembleResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleTest {
  private static final Pattern SECONDS = Pattern.compile("lines: ([0-9.]+) s");

  @TempDir private Path folder;

  @Test
  void a_hundred_thousand_lines_go_through() throws IOException {
    AssembleResult result = new ScaleRun(folder, 100_000).run();

    assertThat(result.total()).isEqualTo(100_000);
    assertThat(result.humanLabeled()).isEqualTo(1000);
    assertThat(result.machineLabeled()).isBetween(48_000L, 51_000L);
  }

  /** Not part of the normal suite: {@code make scale}. */
  @Test
  @Tag("scale")
  void a_million_lines_fit_into_512_mib_in_linear_time() throws Exception {
    double quarter = seconds(250_000);
    double whole = seconds(1_000_000);

    // Four times the lines; the start of the JVM makes the quarter dearer, other load either.
    assertThat(whole / quarter).isLessThan(6);
  }

  private double seconds(int lines) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                ScaleRun.class.getName(),
                Files.createDirectory(folder.resolve("lines-" + lines)).toString(),
                Integer.toString(lines))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    System.out.print(output);
    Matcher seconds = SECONDS.matcher(output);
    assertThat(seconds.find()).as(output).isTrue();
    return Double.parseDouble(seconds.group(1));
  }
}
