package io.plumbline.workforce.web.page;

import io.plumbline.workforce.image.ImageLinks;
import io.plumbline.workforce.image.ImageLinks.Proof;
import io.plumbline.workforce.image.Images;
import io.plumbline.workforce.image.StoredImage;
import io.plumbline.workforce.people.PeopleDesk;
import io.plumbline.workforce.people.Person;
import io.plumbline.workforce.refusal.Refusal;
import io.plumbline.workforce.task.Handout;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The image of a task, to whoever holds it. */
@RestController
public final class ImageController {
  private final PeopleDesk desk;
  private final ImageLinks links;
  private final Images images;

  public ImageController(PeopleDesk desk, ImageLinks links, Images images) {
    this.desk = desk;
    this.links = links;
    this.images = images;
  }

  @GetMapping("/api/images/{lease}")
  void image(
      @AuthenticationPrincipal Person person,
      @PathVariable String lease,
      @RequestParam(defaultValue = "0") long until,
      @RequestParam(defaultValue = "") String signature,
      HttpServletResponse response)
      throws IOException {
    Handout task =
        desk.held(person, lease).orElseThrow(() -> Refusal.forbidden("the task is not yours"));
    links.require(lease, task.object(), new Proof(until, signature));
    try (StoredImage image = images.open(task)) {
      ImageReply.send(image, response);
    }
  }
}
