package io.plumbline.workforce.studio;

import io.plumbline.workforce.studio.Query.Detail;
import io.plumbline.workforce.studio.Server.Page;
import io.plumbline.workforce.studio.Server.StudioTask;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tasks of a project, a page at a time: smaller pages where they are long. */
record Pages(Server server, long project) {
  private static final Logger log = LoggerFactory.getLogger(Pages.class);

  /** Does something with each task. */
  @FunctionalInterface
  interface Visitor {
    void visit(StudioTask task) throws StudioProblem, InterruptedException, IOException;
  }

  /**
   * Visits all tasks that the query asks for, and those behind its first page.
   *
   * @return when the server answered first, by its own clock
   */
  Optional<Instant> forEach(Query first, Visitor visitor)
      throws StudioProblem, InterruptedException, IOException {
    Optional<Instant> began = Optional.empty();
    Query query = first;
    while (true) {
      Page page = page(query);
      if (query.after() == first.after()) {
        began = page.answeredAt();
      }
      List<StudioTask> tasks = page.tasks();
      if (tasks.isEmpty()) {
        return began;
      }
      for (StudioTask task : tasks) {
        visitor.visit(task);
      }
      query = query.after(last(tasks, query));
    }
  }

  private static long last(List<StudioTask> tasks, Query query) throws StudioProblem {
    long last = tasks.get(tasks.size() - 1).id();
    if (last <= query.after()) {
      throw new StudioProblem("Label Studio does not list the tasks in the order of their numbers");
    }
    return last;
  }

  private Page page(Query query) throws StudioProblem, InterruptedException {
    for (int most = query.most(); most > 0; most /= 2) {
      try {
        return server.tasks(project, query.atMost(most));
      } catch (Wire.TooLong e) {
        log.info("{} tasks of project {} are too long for one answer", most, project);
      }
    }
    return withoutAnnotations(query);
  }

  /** One task, without what people said of it, which is too long to be looked at. */
  private Page withoutAnnotations(Query query) throws StudioProblem, InterruptedException {
    try {
      Page page = server.tasks(project, query.atMost(1).with(Detail.TASK));
      log.warn(
          "the annotations of a task behind {} in project {} are too long to be read",
          query.after(),
          project);
      return page;
    } catch (Wire.TooLong e) {
      throw new StudioProblem("a task behind the number " + query.after() + " is too long");
    }
  }
}
