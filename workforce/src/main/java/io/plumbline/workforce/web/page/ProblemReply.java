package io.plumbline.workforce.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What filters answer that let a request go no further, in the same form as all refusals. */
enum ProblemReply {
  NOT_THERE(HttpStatus.NOT_FOUND, "there is nothing here"),
  LOG_IN(HttpStatus.UNAUTHORIZED, "log in first"),
  NOT_YOURS(HttpStatus.FORBIDDEN, "you may not do this"),
  NO_TOKEN(HttpStatus.FORBIDDEN, "the token of /api/session is missing or old"),
  TOO_OFTEN(HttpStatus.TOO_MANY_REQUESTS, "there were too many calls; wait a while");

  private final HttpStatus status;
  private final String sentence;

  ProblemReply(HttpStatus status, String sentence) {
    this.status = status;
    this.sentence = sentence;
  }

  void send(HttpServletResponse response) throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(
            "{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(status.getReasonPhrase(), status.value(), sentence)
                .getBytes(UTF_8));
  }
}
