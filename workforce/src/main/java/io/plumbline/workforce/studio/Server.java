package io.plumbline.workforce.studio;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.workforce.batch.LabelStudioSpec;
import io.plumbline.workforce.studio.Wire.Call;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The calls of one Label Studio's API that a batch needs (seen with 1.23). */
final class Server {
  private static final int UNAUTHENTICATED = 401;
  private static final int FORBIDDEN = 403;
  private static final int ABSENT = 404;

  private final Wire wire;
  private final Logins logins;
  private final String namespace;
  private final LabelStudioSpec team;

  Server(Wire wire, Logins logins, String namespace, LabelStudioSpec team) {
    this.wire = wire;
    this.logins = logins;
    this.namespace = namespace;
    this.team = team;
  }

  /**
   * Some of a project's tasks, by ascending number.
   *
   * @param answeredAt when the server answered, by its own clock
   */
  record Page(List<StudioTask> tasks, Optional<Instant> answeredAt) {}

  /**
   * A task.
   *
   * @param id its number in Label Studio
   * @param meta what it was imported with
   * @param annotations what its people said; empty where it was not asked for
   */
  record StudioTask(long id, JsonNode meta, List<Annotation> annotations) {
    StudioTask {
      annotations = StudioJson.present(annotations);
    }

    /** The number of our object; empty where somebody else made the task. */
    OptionalLong object() {
      JsonNode number =
          Optional.ofNullable(meta).orElseGet(Json.mapper()::nullNode).path(ProjectForm.OBJECT);
      return number.isIntegralNumber() ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }
  }

  private record TaskList(List<StudioTask> tasks) {
    TaskList {
      tasks = StudioJson.present(tasks);
    }
  }

  private record Project(long id, String title) {}

  private record ProjectList(@JsonProperty("results") List<Project> projects) {
    ProjectList {
      projects = StudioJson.present(projects);
    }
  }

  /** The project whose title holds the mark. */
  OptionalLong findProject(String mark) throws StudioProblem, InterruptedException {
    String path = "api/projects/?include=id,title&page_size=10&title=" + Query.encoded(mark);
    return read(get(path), ProjectList.class).projects().stream()
        .filter(project -> String.valueOf(project.title()).contains(mark))
        .mapToLong(Project::id)
        .findFirst();
  }

  /** Makes a project; its number. */
  long createProject(ObjectNode form) throws StudioProblem, InterruptedException {
    return read(send("POST", "api/projects/", Optional.of(form.toString())), Project.class).id();
  }

  /** Deletes a project with all that is in it; no error when it is gone. */
  void deleteProject(long project) throws StudioProblem, InterruptedException {
    ignoringAbsence("api/projects/" + project + "/");
  }

  /** Deletes a task; no error when it is gone. */
  void deleteTask(long task) throws StudioProblem, InterruptedException {
    ignoringAbsence("api/tasks/" + task + "/");
  }

  private void ignoringAbsence(String path) throws StudioProblem, InterruptedException {
    try {
      send("DELETE", path, Optional.empty());
    } catch (StudioProblem e) {
      if (e.status() != ABSENT) {
        throw e;
      }
    }
  }

  /** Adds tasks to a project. */
  void importTasks(long project, ArrayNode tasks) throws StudioProblem, InterruptedException {
    send("POST", "api/projects/" + project + "/import", Optional.of(tasks.toString()));
  }

  /** Changes what a task shows. */
  void changeTask(long task, ObjectNode change) throws StudioProblem, InterruptedException {
    send("PATCH", "api/tasks/" + task + "/", Optional.of(change.toString()));
  }

  /**
   * Some tasks of a project.
   *
   * @throws Wire.TooLong when they are longer than anything that makes sense
   */
  Page tasks(long project, Query query) throws StudioProblem, InterruptedException {
    HttpResponse<byte[]> response = get("api/tasks/?project=" + project + query.text());
    return new Page(read(response, TaskList.class).tasks(), date(response));
  }

  private static Optional<Instant> date(HttpResponse<?> response) {
    try {
      return response
          .headers()
          .firstValue("Date")
          .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private HttpResponse<byte[]> get(String path) throws StudioProblem, InterruptedException {
    return send("GET", path, Optional.empty());
  }

  private HttpResponse<byte[]> send(String method, String path, Optional<String> body)
      throws StudioProblem, InterruptedException {
    Call call = call(method, path, body);
    HttpResponse<byte[]> response = wire.send(team.base(), call);
    if (response.statusCode() == UNAUTHENTICATED) {
      logins.forget(namespace, team);
      response = wire.send(team.base(), call(method, path, body));
    }
    return required(response, call);
  }

  private Call call(String method, String path, Optional<String> body)
      throws StudioProblem, InterruptedException {
    return new Call(method, path, Optional.of(logins.header(namespace, team)), body);
  }

  private HttpResponse<byte[]> required(HttpResponse<byte[]> response, Call call)
      throws StudioProblem {
    int status = response.statusCode();
    if (status / 100 == 2) {
      return response;
    }
    if (status == UNAUTHENTICATED || status == FORBIDDEN) {
      throw refusedToken(team, status);
    }
    throw new StudioProblem(
        "Label Studio at "
            + AllowedServers.origin(team.base())
            + " answers "
            + status
            + " to "
            + call
            + (status / 100 == 3 ? ", which is a redirect that is not followed" : ""),
        status);
  }

  /** The sentence about a token that is not, or not any more, good enough. */
  static StudioProblem refusedToken(LabelStudioSpec team, int status) {
    return new StudioProblem(
        "Label Studio at "
            + AllowedServers.origin(team.base())
            + " refuses the token of the Secret "
            + team.tokenSecret().name()
            + " ("
            + status
            + ")",
        status);
  }

  private <T> T read(HttpResponse<byte[]> response, Class<T> type) throws StudioProblem {
    try {
      return Optional.ofNullable(StudioJson.read(response.body(), type))
          .orElseThrow(this::notUnderstood);
    } catch (StreamConstraintsException e) {
      throw new Wire.TooLong();
    } catch (JsonProcessingException e) {
      throw notUnderstood();
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    }
  }

  private StudioProblem notUnderstood() {
    return new StudioProblem(
        "Label Studio at "
            + AllowedServers.origin(team.base())
            + " answers what a Label Studio does not: is the address right?");
  }
}
