package io.plumbline.workforce.people;

import io.plumbline.labeling.manifest.TaskType;
import java.util.List;

/**
 * What there is to do for somebody.
 *
 * @param answeredToday how many answers the person gave to this team's tasks since midnight, UTC
 */
public record Work(List<Job> jobs, long answeredToday) {
  /**
   * A job with a batch that is out with people.
   *
   * @param open how many of its objects the person may be asked about
   */
  public record Job(String job, String title, TaskType taskType, long open) {}
}
