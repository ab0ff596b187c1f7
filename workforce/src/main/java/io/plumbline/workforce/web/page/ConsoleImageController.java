package io.plumbline.workforce.web.page;

import io.plumbline.workforce.console.ConsoleLinks;
import io.plumbline.workforce.console.ConsoleLinks.Proof;
import io.plumbline.workforce.console.JobName;
import io.plumbline.workforce.image.Images;
import io.plumbline.workforce.image.StoredImage;
import io.plumbline.workforce.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The images and masks of a job, to whoever owns it, by the links that the console made. */
@RestController
public final class ConsoleImageController {
  private final ConsoleAccess access;
  private final ConsoleLinks links;
  private final Images images;

  public ConsoleImageController(ConsoleAccess access, ConsoleLinks links, Images images) {
    this.access = access;
    this.links = links;
    this.images = images;
  }

  @GetMapping(ImageAddress.PATH + "{namespace}/{job}")
  void image(
      @AuthenticationPrincipal Person person,
      @PathVariable String namespace,
      @PathVariable String job,
      @RequestParam(defaultValue = "") String object,
      @RequestParam(defaultValue = "0") long until,
      @RequestParam(defaultValue = "") String signature,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    JobName name = new JobName(namespace, job);
    access.get().require(person, name);
    URI place =
        new ImageAddress(links, request.getSession().getId(), name)
            .require(object, new Proof(until, signature));
    try (StoredImage image = images.open(place)) {
      ImageReply.send(image, response);
    }
  }
}
