package io.plumbline.workforce.web.page;

import io.plumbline.workforce.admin.Administration;
import io.plumbline.workforce.admin.BatchLine;
import io.plumbline.workforce.admin.WorkerLine;
import io.plumbline.workforce.audit.AuditLine;
import io.plumbline.workforce.batch.BatchKey;
import io.plumbline.workforce.batch.TeamKey;
import io.plumbline.workforce.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrators' calls. */
@RestController
@RequestMapping("/api/admin")
public final class AdminController {
  private final Administration administration;
  private final Clock clock;

  public AdminController(Administration administration, Clock clock) {
    this.administration = administration;
    this.clock = clock;
  }

  @GetMapping("/batches")
  List<BatchLine> batches() {
    return administration.batches();
  }

  @GetMapping("/workers")
  List<WorkerLine> workers(@RequestParam String namespace, @RequestParam String team) {
    return administration.workers(new TeamKey(namespace, team));
  }

  @PostMapping("/batches/{namespace}/{job}/{uid}/{iteration}/pause")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void pause(
      @AuthenticationPrincipal Person admin,
      @PathVariable String namespace,
      @PathVariable String job,
      @PathVariable String uid,
      @PathVariable int iteration) {
    administration.pause(admin, BatchKey.of(namespace, job, uid, iteration));
  }

  @PostMapping("/batches/{namespace}/{job}/{uid}/{iteration}/resume")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resume(
      @AuthenticationPrincipal Person admin,
      @PathVariable String namespace,
      @PathVariable String job,
      @PathVariable String uid,
      @PathVariable int iteration) {
    administration.resume(admin, BatchKey.of(namespace, job, uid, iteration));
  }

  @GetMapping("/audit")
  List<AuditLine> audit(@RequestParam Optional<Instant> before) {
    // A line of this moment counts too.
    return administration.audit(before.orElseGet(() -> clock.instant().plusSeconds(1)));
  }
}
