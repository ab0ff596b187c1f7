package io.plumbline.workforce.web.page;

import io.plumbline.workforce.admin.Reconsideration;
import io.plumbline.workforce.admin.UnansweredObject;
import io.plumbline.workforce.batch.BatchKey;
import io.plumbline.workforce.people.Person;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrators' calls about objects that nobody answered. */
@RestController
@RequestMapping("/api/admin/batches/{namespace}/{job}/{uid}/{iteration}")
public final class UnansweredController {
  private final Reconsideration reconsideration;

  public UnansweredController(Reconsideration reconsideration) {
    this.reconsideration = reconsideration;
  }

  @GetMapping("/unanswered")
  List<UnansweredObject> unanswered(
      @PathVariable String namespace,
      @PathVariable String job,
      @PathVariable String uid,
      @PathVariable int iteration) {
    return reconsideration.unanswered(BatchKey.of(namespace, job, uid, iteration));
  }

  @PostMapping("/objects/{object}/reopen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reopen(
      @AuthenticationPrincipal Person admin,
      @PathVariable String namespace,
      @PathVariable String job,
      @PathVariable String uid,
      @PathVariable int iteration,
      @PathVariable long object) {
    reconsideration.reopen(admin, BatchKey.of(namespace, job, uid, iteration), object);
  }
}
