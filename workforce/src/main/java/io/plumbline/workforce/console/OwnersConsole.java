package io.plumbline.workforce.console;

import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.console.AutoGallery.Wanted;
import io.plumbline.workforce.people.Person;
import io.plumbline.workforce.refusal.Refusal;
import io.plumbline.workforce.refusal.Requirement;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What owners see of their LabelingJobs; nothing of it changes anything. Every call throws a {@link
 * Refusal} where the job is not the person's, is not there, or cannot be read.
 */
public final class OwnersConsole {
  private static final int MOST_RECORD_BYTES = 16 << 20;
  private static final int FARTHEST = 20_000;
  private static final Pattern RECORD =
      Pattern.compile(".*/calibration/(\\d{1,9})/decision\\.json");
  private static final Comparator<JobLine> NEWEST_FIRST =
      Comparator.comparing((JobLine job) -> job.created().orElse(""))
          .reversed()
          .thenComparing(JobLine::namespace)
          .thenComparing(JobLine::job);

  private final JobSource jobs;
  private final Owners owners;
  private final StoreReading reading;

  public OwnersConsole(JobSource jobs, Owners owners, ObjectStore store) {
    this.jobs = jobs;
    this.owners = owners;
    this.reading = new StoreReading(store);
  }

  /** Whether there is anything for the person to see. */
  public boolean isFor(Person person) {
    return owners.isOwner(person);
  }

  /** The person's jobs, newest first. */
  public JobSource.Found jobs(Person person) {
    if (!owners.isOwner(person)) {
      throw Refusal.forbidden("you own no jobs");
    }
    List<JobSource.Found> found =
        person.isAdmin()
            ? List.of(jobs.jobs(Optional.empty()))
            : owners.namespaces(person).stream()
                .map(namespace -> jobs.jobs(Optional.of(namespace)))
                .toList();
    Stream<JobLine> all = found.stream().flatMap(each -> each.jobs().stream());
    return new JobSource.Found(
        all.sorted(NEWEST_FIRST).toList(),
        found.stream().map(JobSource.Found::extent).reduce(Extent.ALL, Extent::and));
  }

  /** What the status of a job says. */
  public JobView job(Person person, JobName job) {
    return JobViews.of(find(person, job));
  }

  /** The curve of a look. */
  public Curve look(Person person, JobName name, int look) {
    JobDocument job = find(person, name);
    int iteration = iterationOf(JobViews.of(job).looks(), look);
    return reading.read(
        "the decision record",
        store ->
            Json.mapper()
                .readValue(
                    SmallFile.read(
                        store, JobFiles.results(store, job).decision(iteration), MOST_RECORD_BYTES),
                    Decision.class)
                .curve());
  }

  /** The iteration whose folder the record is in; what the URI says besides does not count. */
  private static int iterationOf(List<JobView.Look> looks, int look) {
    return looks.stream()
        .filter(each -> each.look() == look)
        .flatMap(each -> each.record().stream())
        .map(RECORD::matcher)
        .filter(Matcher::matches)
        .map(matcher -> Integer.parseInt(matcher.group(1)))
        .findFirst()
        .orElseThrow(() -> Refusal.unknown("the job has taken no such look"));
  }

  /** How often each class is among the labels. */
  public LabelCounts labels(Person person, JobName name) {
    JobDocument job = find(person, name);
    return inResults(
        job,
        "what the job has labelled",
        (store, folder, names) -> new LabelCounting(store, job.iteration()).count(names, folder));
  }

  /**
   * What the model labelled.
   *
   * @param skip how many of them to leave out
   * @param label of this class alone
   */
  public GalleryPage automatic(Person person, JobName name, int skip, OptionalInt label) {
    Requirement.that(skip >= 0 && skip <= FARTHEST, "\"skip\" is not from 0 to " + FARTHEST);
    JobDocument job = find(person, name);
    return inResults(
        job,
        "what the model has labelled",
        (store, folder, names) ->
            new AutoGallery(store, folder, new Wanted(skip, label)).page(job.iteration(), names));
  }

  /** What the last model is least certain of. */
  public GalleryPage uncertain(Person person, JobName name) {
    JobDocument job = find(person, name);
    int model =
        (int)
            job.number("/status/modelIteration")
                .orElseThrow(() -> Refusal.unknown("the job has no model yet"));
    return inResults(
        job,
        "what the model predicts",
        (store, folder, names) -> new UncertainGallery(store, folder).page(model, names));
  }

  /** What people will see. */
  public TaskPreview preview(Person person, JobName name) {
    JobDocument job = find(person, name);
    return reading.read("the input manifest", store -> TaskPreviews.of(store, job));
  }

  /**
   * Refuses a job that the person must not see.
   *
   * @throws Refusal in that case
   */
  public void require(Person person, JobName job) {
    owners.require(person, job.namespace());
  }

  private JobDocument find(Person person, JobName job) {
    require(person, job);
    return Optional.of(job)
        .filter(JobName::canBe)
        .flatMap(jobs::find)
        .orElseThrow(() -> Refusal.unknown("there is no such job"));
  }

  private <T> T inResults(JobDocument job, String what, InFolder<T> function) {
    return reading.read(
        what, store -> function.of(store, JobFiles.results(store, job), Categories.of(store, job)));
  }

  private interface InFolder<T> {
    T of(ObjectStore store, JobFolder folder, List<String> labels) throws IOException;
  }
}
