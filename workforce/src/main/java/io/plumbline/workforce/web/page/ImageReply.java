package io.plumbline.workforce.web.page;

import io.plumbline.workforce.image.StoredImage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/** Sends an image of the store, in which nothing can run. */
final class ImageReply {
  private ImageReply() {}

  /** Passes the bytes on as they come: an image may be larger than the memory. */
  static void send(StoredImage image, HttpServletResponse response) throws IOException {
    response.setContentType(image.mediaType());
    response.setHeader("Content-Security-Policy", "sandbox");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=300");
    image.writeTo(response.getOutputStream());
  }
}
