package io.plumbline.workforce.web.page;

import io.plumbline.labeling.dataset.Outcome;
import io.plumbline.workforce.admin.ObjectPage;
import io.plumbline.workforce.admin.ObjectQuery;
import io.plumbline.workforce.admin.Reconsideration;
import io.plumbline.workforce.batch.BatchKey;
import io.plumbline.workforce.people.Person;
import java.time.Instant;
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

/** The administrators' calls about objects that are settled. */
@RestController
@RequestMapping("/api/admin/batches/{namespace}/{job}/{uid}/{iteration}/objects")
public final class ReopeningController {
  private final Reconsideration reconsideration;

  public ReopeningController(Reconsideration reconsideration) {
    this.reconsideration = reconsideration;
  }

  @GetMapping
  ObjectPage settled(
      @PathVariable String namespace,
      @PathVariable String job,
      @PathVariable String uid,
      @PathVariable int iteration,
      @RequestParam Optional<Outcome> outcome,
      @RequestParam Optional<String> worker,
      @RequestParam Optional<String> find,
      @RequestParam Optional<Long> after) {
    return reconsideration.settled(
        BatchKey.of(namespace, job, uid, iteration), new ObjectQuery(outcome, worker, find, after));
  }

  @PostMapping("/{object}/reopen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reopen(
      @AuthenticationPrincipal Person admin,
      @PathVariable String namespace,
      @PathVariable String job,
      @PathVariable String uid,
      @PathVariable int iteration,
      @PathVariable long object,
      @RequestParam Optional<Instant> settledAt) {
    reconsideration.reopen(admin, BatchKey.of(namespace, job, uid, iteration), object, settledAt);
  }
}
