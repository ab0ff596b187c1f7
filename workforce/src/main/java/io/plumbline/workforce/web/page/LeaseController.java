package io.plumbline.workforce.web.page;

import io.plumbline.workforce.people.PeopleDesk;
import io.plumbline.workforce.people.Person;
import io.plumbline.workforce.refusal.Requirement;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a person does with a task that they hold. Who they are is known by their session alone. */
@RestController
@RequestMapping("/api/leases/{lease}")
public final class LeaseController {
  private final PeopleDesk desk;

  public LeaseController(PeopleDesk desk) {
    this.desk = desk;
  }

  /** The body of an answer. */
  record AnswerRequest(JsonNode answerContent) {}

  /** The body of a decline, which may be absent. */
  record DeclineRequest(Optional<String> reason) {}

  @GetMapping("/draft")
  ResponseEntity<String> draft(@AuthenticationPrincipal Person person, @PathVariable String lease) {
    return desk.draft(person, lease)
        .map(draft -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(draft))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PutMapping(path = "/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void save(
      @AuthenticationPrincipal Person person,
      @PathVariable String lease,
      @RequestBody byte[] draft) {
    desk.saveDraft(person, lease, new DraftText(draft).json());
  }

  @PostMapping("/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(
      @AuthenticationPrincipal Person person,
      @PathVariable String lease,
      @RequestBody AnswerRequest request) {
    JsonNode content = Requirement.present(request.answerContent(), "answerContent");
    desk.answer(person, lease, content.toString());
  }

  @PostMapping("/decline")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(
      @AuthenticationPrincipal Person person,
      @PathVariable String lease,
      @RequestBody(required = false) DeclineRequest request) {
    Optional<String> reason =
        Optional.ofNullable(request)
            .flatMap(DeclineRequest::reason)
            .filter(text -> !text.isBlank());
    desk.decline(person, lease, reason);
  }

  @PostMapping("/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@AuthenticationPrincipal Person person, @PathVariable String lease) {
    desk.release(person, lease);
  }
}
