package io.plumbline.quickstart.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * The memory that a process holds and the kernel could not take back: {@code RssAnon + RssShmem} of
 * {@code /proc/<pid>/status} (proc(5)). Mapped files are left out, as a control group can reclaim
 * them. Where there is no {@code /proc}, nothing is known and no limit is enforced.
 */
final class ResidentMemory {
  private static final List<String> KINDS = List.of("RssAnon:", "RssShmem:");

  private ResidentMemory() {}

  static OptionalLong ofProcess(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try {
      return OptionalLong.of(
          Files.readAllLines(status).stream().mapToLong(ResidentMemory::bytes).sum());
    } catch (IOException gone) {
      return OptionalLong.empty();
    }
  }

  private static long bytes(String line) {
    String[] words = line.split("\\s+");
    return KINDS.contains(words[0]) ? Long.parseLong(words[1]) * 1024 : 0;
  }
}
