package io.plumbline.models.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The parts of a JPEG file before its pixels (ITU-T T.81, annex B). */
final class JpegSegments {
  private static final int START = 0xFFD8;
  private static final int MARKER = 0xFF;
  private static final int FIRST_FRAME = 0xC0;
  private static final int LAST_FRAME = 0xCF;
  private static final int HUFFMAN_TABLE = 0xC4;
  private static final int ARITHMETIC_TABLE = 0xCC;
  private static final int FIRST_APPLICATION = 0xE0;
  private static final int SCAN = 0xDA;
  private static final int COMPONENTS = 5;

  private final byte[] file;

  private JpegSegments(byte[] file) {
    this.file = file;
  }

  static JpegSegments of(byte[] file) {
    return new JpegSegments(file);
  }

  /** How many colour components the picture has; 0 when the file does not say. */
  int components() {
    return find(JpegSegments::isFrame, "")
        .filter(frame -> frame.remaining() > COMPONENTS)
        .map(frame -> frame.get(COMPONENTS) & 0xFF)
        .orElse(0);
  }

  /** Two kinds of table have their numbers among those of the frames. */
  private static boolean isFrame(int marker) {
    return marker >= FIRST_FRAME
        && marker <= LAST_FRAME
        && marker != HUFFMAN_TABLE
        && marker != ARITHMETIC_TABLE;
  }

  /** The first application segment of that number that begins so, without that beginning. */
  Optional<ByteBuffer> application(int number, String beginning) {
    return find(marker -> marker == FIRST_APPLICATION + number, beginning);
  }

  private Optional<ByteBuffer> find(IntPredicate wanted, String beginning) {
    ByteBuffer in = ByteBuffer.wrap(file);
    if (in.remaining() < 2 || (in.getShort() & 0xFFFF) != START) {
      return Optional.empty();
    }
    while (in.remaining() >= 4 && (in.get() & 0xFF) == MARKER) {
      int marker = in.get() & 0xFF;
      int length = (in.getShort() & 0xFFFF) - 2;
      if (marker == SCAN || length < 0 || length > in.remaining()) {
        return Optional.empty();
      }
      ByteBuffer content = in.slice(in.position(), length);
      if (wanted.test(marker) && beginsWith(content, beginning)) {
        return Optional.of(content.position(beginning.length()).slice());
      }
      in.position(in.position() + length);
    }
    return Optional.empty();
  }

  private static boolean beginsWith(ByteBuffer content, String beginning) {
    ByteBuffer wanted = ByteBuffer.wrap(beginning.getBytes(StandardCharsets.ISO_8859_1));
    return content.remaining() >= wanted.remaining()
        && content.slice(0, wanted.remaining()).equals(wanted);
  }
}
