package io.plumbline.workforce.web;

import io.plumbline.workforce.refusal.Refusal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Tells callers in one sentence what went wrong, as application/problem+json (RFC 9457). */
@RestControllerAdvice
public final class Problems extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refusal refusal) {
    ResponseEntity.BodyBuilder response = ResponseEntity.status(status(refusal));
    if (!refusal.after().isZero()) {
      response.header(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.after().toSeconds() + 1));
    }
    return response.body(problem(refusal));
  }

  private static ProblemDetail problem(Refusal refusal) {
    return ProblemDetail.forStatusAndDetail(status(refusal), refusal.getMessage());
  }

  private static HttpStatus status(Refusal refusal) {
    return switch (refusal.reason()) {
      case INVALID -> HttpStatus.BAD_REQUEST;
      case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case UNKNOWN -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  @ExceptionHandler
  ProblemDetail failed(RuntimeException failure) {
    log.error("a call failed", failure);
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.INTERNAL_SERVER_ERROR, "the service could not carry out the call; try again");
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail problem =
        refusalIn(unreadable)
            .map(Problems::problem)
            .orElseGet(() -> ProblemDetail.forStatusAndDetail(status, sentence(unreadable)));
    HttpStatusCode code = HttpStatusCode.valueOf(problem.getStatus());
    return handleExceptionInternal(unreadable, problem, headers, code, request);
  }

  /** What a constructor, or the limit of the body, said while the body was read. */
  private static Optional<Refusal> refusalIn(Throwable unreadable) {
    return Stream.iterate(unreadable, Objects::nonNull, Throwable::getCause)
        .filter(Refusal.class::isInstance)
        .map(Refusal.class::cast)
        .findFirst();
  }

  private static String sentence(Throwable unreadable) {
    return unreadable.getCause() instanceof JacksonException json
        ? place(json) + " cannot be read: " + json.getOriginalMessage()
        : "the body is missing or is not JSON";
  }

  private static String place(JacksonException json) {
    String field =
        json.getPath().stream()
            .map(JacksonException.Reference::getPropertyName)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("."));
    return field.isEmpty() ? "the body" : "field \"" + field + "\"";
  }
}
