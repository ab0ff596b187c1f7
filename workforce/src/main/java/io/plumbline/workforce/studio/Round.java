package io.plumbline.workforce.studio;

import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.database.Times;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.studio.StudioProject.Contents;
import io.plumbline.workforce.task.OutsideAnswers;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What there is to do for one batch now: make its project, import its tasks, renew their links, and
 * read what people have said. After a crash it is done again, and finds what is done already.
 */
final class Round {
  /** Label Studio's transactions may be seen so much later than the times that they write. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  /** The place to read from is noted so seldom: to read something again does no harm. */
  private static final Duration STRIDE = Duration.ofSeconds(30);

  private final ProjectRows rows;
  private final Transactions transactions;
  private final Clock clock;
  private final TaskImport imports;
  private final LinkRenewal links;
  private final AnnotationReading reading;

  Round(
      ProjectRows rows,
      JdbcClient jdbc,
      Transactions transactions,
      Clock clock,
      OutsideAnswers answers,
      ObjectStore store) {
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
    BatchObjects objects = new BatchObjects(jdbc);
    this.imports = new TaskImport(objects, store);
    this.links = new LinkRenewal(objects, store);
    this.reading = new AnnotationReading(answers, objects, store);
  }

  /**
   * The round.
   *
   * @param working told again and again that the project is worked on
   * @throws StudioProblem when Label Studio does not do its part
   * @throws IOException when the store does not
   */
  void perform(Batch batch, StudioProject project, Server server, Working working)
      throws StudioProblem, InterruptedException, IOException {
    long number = number(batch, project, server);
    if (project.contents() == Contents.SOME) {
      Optional<Instant> linksUntil = imports.complete(batch, server, number, working);
      transactions.run(() -> rows.complete(batch.id(), linksUntil));
    } else if (LinkRenewal.isDue(project, clock.instant())) {
      links
          .renew(batch, server, project, working)
          .ifPresent(
              until -> transactions.run(() -> rows.complete(batch.id(), Optional.of(until))));
    }
    reading
        .read(batch, server, number, project.readFrom(), working)
        .map(answered -> answered.minus(OVERLAP))
        .filter(from -> isAhead(from, project))
        .ifPresent(from -> transactions.repeatable().run(() -> rows.readFrom(batch.id(), from)));
  }

  private static boolean isAhead(Instant from, StudioProject project) {
    return project.readFrom().map(before -> from.isAfter(before.plus(STRIDE))).orElse(true);
  }

  private long number(Batch batch, StudioProject project, Server server)
      throws StudioProblem, InterruptedException {
    if (project.number().isPresent()) {
      return project.number().getAsLong();
    }
    OptionalLong found = server.findProject(project.mark());
    long number =
        found.isPresent()
            ? found.getAsLong()
            : server.createProject(new ProjectForm(batch, project.mark()).json());
    transactions.run(() -> rows.made(batch.id(), number));
    return number;
  }

  /** Deletes the project of a batch that is forgotten. */
  void remove(StudioProject orphan, Server server) throws StudioProblem, InterruptedException {
    OptionalLong number =
        orphan.number().isPresent() ? orphan.number() : server.findProject(orphan.mark());
    if (number.isPresent()) {
      server.deleteProject(number.getAsLong());
    }
    transactions.run(() -> rows.delete(orphan.batch()));
  }

  /** Notes that the batch of a project is forgotten. */
  Instant orphaned(StudioProject orphan) {
    Instant now = Times.now(clock);
    transactions.run(() -> rows.orphaned(orphan.batch(), now));
    return now;
  }
}
