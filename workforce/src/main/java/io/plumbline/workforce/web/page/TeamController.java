package io.plumbline.workforce.web.page;

import io.plumbline.workforce.batch.TeamKey;
import io.plumbline.workforce.image.ImageLinks;
import io.plumbline.workforce.image.Images;
import io.plumbline.workforce.people.PeopleDesk;
import io.plumbline.workforce.people.Person;
import io.plumbline.workforce.people.Work;
import io.plumbline.workforce.task.Handout;
import io.plumbline.workforce.web.page.TaskView.ObjectView;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What there is to do in a team, and the next task of it. */
@RestController
@RequestMapping("/api/teams/{namespace}/{team}")
public final class TeamController {
  private final PeopleDesk desk;
  private final ImageLinks links;
  private final Clock clock;

  public TeamController(PeopleDesk desk, ImageLinks links, Clock clock) {
    this.desk = desk;
    this.links = links;
    this.clock = clock;
  }

  @GetMapping("/work")
  Work work(
      @AuthenticationPrincipal Person person,
      @PathVariable String namespace,
      @PathVariable String team) {
    return desk.work(person, new TeamKey(namespace, team));
  }

  @PostMapping("/tasks/lease")
  ResponseEntity<TaskView> lease(
      @AuthenticationPrincipal Person person,
      @PathVariable String namespace,
      @PathVariable String team) {
    return desk.lease(person, new TeamKey(namespace, team))
        .map(task -> ResponseEntity.ok(view(task)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  private TaskView view(Handout task) {
    ObjectView object =
        ObjectView.of(task, Images.objectOf(task), links.sign(task.lease(), task.object()));
    return TaskView.of(task, object, desk.savedDraft(task), clock.instant());
  }
}
