package io.plumbline.workforce.web.page;

import io.plumbline.workforce.console.ConsoleLinks;
import io.plumbline.workforce.console.Curve;
import io.plumbline.workforce.console.JobName;
import io.plumbline.workforce.console.JobSource;
import io.plumbline.workforce.console.JobView;
import io.plumbline.workforce.console.LabelCounts;
import io.plumbline.workforce.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What owners see of their LabelingJobs; all of it is read. */
@RestController
@RequestMapping("/api/console/jobs")
public final class ConsoleController {
  private static final String JOB = "/{namespace}/{job}";

  private final ConsoleAccess access;
  private final ConsoleLinks links;

  public ConsoleController(ConsoleAccess access, ConsoleLinks links) {
    this.access = access;
    this.links = links;
  }

  @GetMapping
  JobSource.Found jobs(@AuthenticationPrincipal Person person) {
    return access.get().jobs(person);
  }

  @GetMapping(JOB)
  JobView job(
      @AuthenticationPrincipal Person person,
      @PathVariable String namespace,
      @PathVariable String job) {
    return access.get().job(person, new JobName(namespace, job));
  }

  @GetMapping(JOB + "/looks/{look}")
  Curve look(
      @AuthenticationPrincipal Person person,
      @PathVariable String namespace,
      @PathVariable String job,
      @PathVariable int look) {
    return access.get().look(person, new JobName(namespace, job), look);
  }

  @GetMapping(JOB + "/labels")
  LabelCounts labels(
      @AuthenticationPrincipal Person person,
      @PathVariable String namespace,
      @PathVariable String job) {
    return access.get().labels(person, new JobName(namespace, job));
  }

  @GetMapping(JOB + "/automatic")
  GalleryView automatic(
      @AuthenticationPrincipal Person person,
      @PathVariable String namespace,
      @PathVariable String job,
      @RequestParam(defaultValue = "0") int skip,
      @RequestParam Optional<Integer> label,
      HttpServletRequest request) {
    JobName name = new JobName(namespace, job);
    OptionalInt wanted = label.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    return GalleryView.of(
        access.get().automatic(person, name, skip, wanted), signer(request, name));
  }

  @GetMapping(JOB + "/uncertain")
  GalleryView uncertain(
      @AuthenticationPrincipal Person person,
      @PathVariable String namespace,
      @PathVariable String job,
      HttpServletRequest request) {
    JobName name = new JobName(namespace, job);
    return GalleryView.of(access.get().uncertain(person, name), signer(request, name));
  }

  @GetMapping(JOB + "/preview")
  PreviewView preview(
      @AuthenticationPrincipal Person person,
      @PathVariable String namespace,
      @PathVariable String job,
      HttpServletRequest request) {
    JobName name = new JobName(namespace, job);
    return PreviewView.of(access.get().preview(person, name), signer(request, name));
  }

  private ImageAddress signer(HttpServletRequest request, JobName job) {
    return new ImageAddress(links, request.getSession().getId(), job);
  }
}
