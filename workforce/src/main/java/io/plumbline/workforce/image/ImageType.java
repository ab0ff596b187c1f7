package io.plumbline.workforce.image;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of images that are shown, told by how their files begin. */
enum ImageType {
  JPEG("image/jpeg", 0xff, 0xd8, 0xff),
  PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');

  /** As many bytes as tell one from the other. */
  static final int HEAD = 8;

  private final String mediaType;
  private final int[] beginning;

  ImageType(String mediaType, int... beginning) {
    this.mediaType = mediaType;
    this.beginning = beginning;
  }

  String mediaType() {
    return mediaType;
  }

  /** The kind of a file; empty when it is none of these. */
  static Optional<ImageType> of(byte[] head) {
    return Arrays.stream(values()).filter(type -> type.begins(head)).findFirst();
  }

  private boolean begins(byte[] head) {
    if (head.length < beginning.length) {
      return false;
    }
    for (int n = 0; n < beginning.length; n++) {
      if ((head[n] & 0xff) != beginning[n]) {
        return false;
      }
    }
    return true;
  }
}
