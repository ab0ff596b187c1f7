package io.plumbline.workforce.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.RealStudio;
import io.plumbline.workforce.fixture.ServiceProcess;
import io.plumbline.workforce.fixture.Studio;
import io.plumbline.workforce.fixture.StudioUser.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On Label Studio from PyPI. */
@Tag("studio")
class RealLabelStudioTest extends LabelStudioContract {
  private static final int OBJECTS = 1500;
  private static final int ANSWERS = 40;

  private Studio studio;

  @Override
  Studio open(Path place) throws Exception {
    studio = RealStudio.open(place);
    return studio;
  }

  @Test
  void kill_9_while_tasks_are_imported_and_answers_are_read_loses_and_doubles_none(
      @TempDir Path folder) throws Exception {
    BatchBody batch = BatchBody.forStudio(folder, "killed", OBJECTS, 1, studio);
    Database.Access database =
        new Database.Access("jdbc:h2:file:" + folder.resolve("database"), "sa", "");

    try (ServiceProcess service = start(database, folder)) {
      service.api().open(batch);
      soon()
          .until(
              () ->
                  !ann().projects("killed 3").isEmpty()
                      && ann().count(project(batch)) >= OBJECTS / 10);
      service.kill();
    }
    assertThat(ann().count(project(batch))).isLessThan(OBJECTS);

    List<Task> tasks;
    try (ServiceProcess service = start(database, folder)) {
      tasks = imported(batch);
      assertThat(tasks).extracting(Task::object).doesNotHaveDuplicates();
      assertThat(ann().projects("killed 3")).hasSize(1);
      for (Task task : tasks.subList(0, ANSWERS)) {
        ann().choose(task, "owl");
      }
      soon().until(() -> service.api().get(batch.path()).json().path("answered").asLong() > 0);
      service.kill();
    }

    for (Task task : tasks.subList(ANSWERS, 2 * ANSWERS)) {
      ann().choose(task, "emu");
    }
    try (ServiceProcess service = start(database, folder)) {
      soon()
          .until(
              () ->
                  service.api().get(batch.path()).json().path("answered").asLong() == 2 * ANSWERS);
      service.api().post(batch.path() + "/close");
      service.api().awaitClosed(batch);
    }
    List<String> answered = new ArrayList<>(batch.responses());
    answered.removeIf(line -> !line.contains("\"Answered\""));
    assertThat(answered).hasSize(2 * ANSWERS);
    assertThat(answered.stream().filter(line -> line.contains("\"owl\""))).hasSize(ANSWERS);
  }

  private ServiceProcess start(Database.Access database, Path folder) throws Exception {
    Map<String, String> variables = new HashMap<>(cluster().environment());
    variables.put("PLUMBLINE_LABEL_STUDIO_SERVERS", studio.address().toString());
    variables.put("PLUMBLINE_LABEL_STUDIO_POLL", "PT0.3S");
    variables.put("AWS_ACCESS_KEY_ID", "nobody");
    variables.put("AWS_SECRET_ACCESS_KEY", "nothing");
    variables.put("AWS_REGION", "eu-central-1");
    return ServiceProcess.start(database, folder.resolve("service.log"), variables);
  }
}
