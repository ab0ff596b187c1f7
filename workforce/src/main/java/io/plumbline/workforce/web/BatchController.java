package io.plumbline.workforce.web;

import io.plumbline.workforce.batch.BatchKey;
import io.plumbline.workforce.batch.BatchProgress;
import io.plumbline.workforce.batch.BatchSpec;
import io.plumbline.workforce.batch.Batches;
import io.plumbline.workforce.batch.JobKey;
import io.plumbline.workforce.refusal.Requirement;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operator's calls (docs/reference/steps.md 5). */
@RestController
@RequestMapping("/v1/batches/{namespace}/{job}/{uid}")
public final class BatchController {
  private final Batches batches;

  public BatchController(Batches batches) {
    this.batches = batches;
  }

  @PutMapping("/{iteration}")
  ResponseEntity<BatchProgress> create(
      @PathVariable String namespace,
      @PathVariable String job,
      @PathVariable String uid,
      @PathVariable int iteration,
      @RequestBody BatchSpec body) {
    BatchKey key = BatchKey.of(namespace, job, uid, iteration);
    Requirement.that(
        body.key().equals(key), "the body is of batch " + body.key() + ", the address of " + key);
    HttpStatus status =
        switch (batches.create(body)) {
          case CREATED -> HttpStatus.CREATED;
          case FOUND -> HttpStatus.OK;
        };
    return ResponseEntity.status(status).body(batches.progress(key));
  }

  @GetMapping("/{iteration}")
  BatchProgress progress(
      @PathVariable String namespace,
      @PathVariable String job,
      @PathVariable String uid,
      @PathVariable int iteration) {
    return batches.progress(BatchKey.of(namespace, job, uid, iteration));
  }

  @PostMapping("/{iteration}/close")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void close(
      @PathVariable String namespace,
      @PathVariable String job,
      @PathVariable String uid,
      @PathVariable int iteration) {
    batches.close(BatchKey.of(namespace, job, uid, iteration));
  }

  @PostMapping("/{iteration}/pause")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void pause(
      @PathVariable String namespace,
      @PathVariable String job,
      @PathVariable String uid,
      @PathVariable int iteration) {
    batches.pause(BatchKey.of(namespace, job, uid, iteration));
  }

  @PostMapping("/{iteration}/resume")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resume(
      @PathVariable String namespace,
      @PathVariable String job,
      @PathVariable String uid,
      @PathVariable int iteration) {
    batches.resume(BatchKey.of(namespace, job, uid, iteration));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(@PathVariable String namespace, @PathVariable String job, @PathVariable String uid) {
    batches.forget(new JobKey(job, namespace, uid));
  }
}
