package io.plumbline.workforce.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.ImageSize;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The size of an image as people see it, from the beginning of its file: a JPEG's frame header (ITU
 * T.81, B.2.2), swapped where Exif's orientation (tag 274) says that the camera was held upright,
 * or a PNG's IHDR.
 */
public final class ImageHeader {
  private static final int PNG_SIZE_AT = 16;
  private static final int MARKER = 0xff;
  private static final int EXIF = 0xe1;
  private static final int SCAN = 0xda;
  private static final int ORIENTATION = 274;
  private static final int ENTRY = 12;
  private static final int FIRST_SWAPPED = 5;
  private static final int LAST = 8;

  private ImageHeader() {}

  /**
   * Reads as much of the file as it takes.
   *
   * @throws InputException when it is neither a JPEG nor a PNG
   */
  public static ImageSize size(InputStream file) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(file));
    try {
      in.mark(ImageType.HEAD);
      ImageType type = ImageType.of(in.readNBytes(ImageType.HEAD)).orElseThrow(ImageHeader::none);
      in.reset();
      return switch (type) {
        case PNG -> png(in);
        case JPEG -> jpeg(in);
      };
    } catch (EOFException e) {
      throw none();
    }
  }

  private static ImageSize png(DataInputStream in) throws IOException {
    in.skipNBytes(PNG_SIZE_AT);
    return ImageSize.ofColour(in.readInt(), in.readInt());
  }

  private static ImageSize jpeg(DataInputStream in) throws IOException {
    in.readUnsignedShort();
    boolean swapped = false;
    int marker = marker(in);
    while (!isFrame(marker)) {
      if (marker == SCAN) {
        throw none();
      }
      byte[] segment = in.readNBytes(in.readUnsignedShort() - 2);
      swapped |= marker == EXIF && isSwapped(segment);
      marker = marker(in);
    }
    in.skipNBytes(3);
    int height = in.readUnsignedShort();
    int width = in.readUnsignedShort();
    return swapped ? ImageSize.ofColour(height, width) : ImageSize.ofColour(width, height);
  }

  private static int marker(DataInputStream in) throws IOException {
    if (in.readUnsignedByte() != MARKER) {
      throw none();
    }
    int code = in.readUnsignedByte();
    while (code == MARKER) {
      code = in.readUnsignedByte();
    }
    return code;
  }

  /** SOF0 to SOF15, but for DHT, JPG and DAC, which lie between them. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static boolean isSwapped(byte[] segment) {
    int orientation = 0;
    if (new String(segment, ISO_8859_1).startsWith("Exif\0\0") && segment.length >= 14) {
      orientation = orientation(ByteBuffer.wrap(segment, 6, segment.length - 6).slice());
    }
    return orientation >= FIRST_SWAPPED && orientation <= LAST;
  }

  private static int orientation(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 0 || directory > tiff.limit() - 2) {
      return 0;
    }
    int end = Math.min(directory + 2 + ENTRY * (tiff.getShort(directory) & 0xffff), tiff.limit());
    for (int entry = directory + 2; entry + ENTRY <= end; entry += ENTRY) {
      if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
        return tiff.getShort(entry + 8);
      }
    }
    return 0;
  }

  private static InputException none() {
    return new InputException("the image is neither a JPEG nor a PNG");
  }
}
