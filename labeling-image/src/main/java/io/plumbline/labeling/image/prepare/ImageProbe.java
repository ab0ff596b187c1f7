package io.plumbline.labeling.image.prepare;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Checks that an image is there and within Ground Truth's limits of size and resolution. */
final class ImageProbe {
  private static final int MAX_BYTES = 40 * 1024 * 1024;

  private final ObjectStore store;
  private final Resolution limit;

  ImageProbe(ObjectStore store, Resolution limit) {
    this.store = store;
    this.limit = limit;
  }

  /** The quotas of Ground Truth for image classification. */
  enum Resolution {
    /** With automated labeling: 3840 x 2160, either way up. */
    UP_TO_4K {
      @Override
      boolean allows(long width, long height) {
        return Math.max(width, height) <= 3840 && Math.min(width, height) <= 2160;
      }
    },
    /** People only: 100 million pixels. */
    UP_TO_100_MEGAPIXELS {
      @Override
      boolean allows(long width, long height) {
        return width * height <= 100_000_000;
      }
    };

    abstract boolean allows(long width, long height);
  }

  /**
   * What is wrong with an image; empty when people and model can read it.
   *
   * @throws IOException when the store fails, which says nothing about the image
   */
  Optional<String> problemOf(URI image) throws IOException {
    try (InputStream in = store.read(image)) {
      byte[] content = in.readNBytes(MAX_BYTES + 1);
      return content.length > MAX_BYTES
          ? Optional.of("image " + ObjectUri.format(image) + " is larger than 40 MB")
          : problemOf(image, content);
    } catch (NoSuchFileException e) {
      return Optional.of("image " + ObjectUri.format(image) + " does not exist");
    } catch (AccessDeniedException e) {
      return Optional.of(
          "image " + ObjectUri.format(image) + " must not be read with the job's credentials");
    } catch (InputException e) {
      return Optional.of("image " + e.getMessage());
    }
  }

  private Optional<String> problemOf(URI image, byte[] content) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (readers.hasNext()) {
        return problemOf(image, readers.next(), in);
      }
    } catch (IOException e) {
      // The bytes are in memory: only a broken image can fail here.
      return unreadable(image);
    }
    return unreadable(image);
  }

  private Optional<String> problemOf(URI image, ImageReader reader, ImageInputStream in)
      throws IOException {
    try {
      reader.setInput(in);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      return limit.allows(width, height)
          ? Optional.empty()
          : Optional.of(
              "image %s is too large: %d x %d pixels"
                  .formatted(ObjectUri.format(image), width, height));
    } finally {
      reader.dispose();
    }
  }

  private static Optional<String> unreadable(URI image) {
    return Optional.of("image " + ObjectUri.format(image) + " is not readable");
  }
}
