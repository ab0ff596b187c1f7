package io.plumbline.workforce.web;

import io.plumbline.workforce.batch.TeamKey;
import io.plumbline.workforce.refusal.Requirement;
import io.plumbline.workforce.task.Asker;
import io.plumbline.workforce.task.Tasks;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The workers' calls (docs/reference/steps.md 5). */
@RestController
@RequestMapping("/v1")
public final class TaskController {
  private final Tasks tasks;
  private final ObjectNames names;

  public TaskController(Tasks tasks, ObjectNames names) {
    this.tasks = tasks;
    this.names = names;
  }

  /** The body of a request for work. */
  record LeaseRequest(String workerId) {}

  /** The body of an answer. */
  record AnswerRequest(JsonNode answerContent) {}

  @PostMapping("/teams/{namespace}/{team}/tasks/lease")
  ResponseEntity<TaskReply> lease(
      @PathVariable String namespace,
      @PathVariable String team,
      @RequestBody LeaseRequest request) {
    return tasks
        .lease(new TeamKey(namespace, team), Asker.vouchedFor(request.workerId()))
        .map(task -> ResponseEntity.ok(TaskReply.of(task, names)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PostMapping("/leases/{lease}/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(@PathVariable String lease, @RequestBody AnswerRequest request) {
    JsonNode content = Requirement.present(request.answerContent(), "answerContent");
    tasks.answer(lease, content.toString());
  }

  @PostMapping("/leases/{lease}/decline")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(@PathVariable String lease) {
    tasks.decline(lease, Optional.empty());
  }

  @PostMapping("/leases/{lease}/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@PathVariable String lease) {
    tasks.release(lease);
  }
}
