package io.plumbline.labeling.image.consolidate;

import io.plumbline.labeling.consolidation.Answer;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.dataset.ObjectResponse;
import io.plumbline.labeling.dataset.WorkerAnswer;
import io.plumbline.labeling.image.objects.Rejections;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what people answered and turns class names into class indices. */
final class BatchAnswers {
  private final ObjectStore store;
  private final JobFolder folder;
  private final LabelCategories categories;

  BatchAnswers(ObjectStore store, JobFolder folder, LabelCategories categories) {
    this.store = store;
    this.folder = folder;
    this.categories = categories;
  }

  /** The responses to batch {@code iteration} by object. */
  Map<Long, ObjectResponse> responses(int iteration) throws IOException {
    Map<Long, ObjectResponse> responses = new TreeMap<>();
    try (var reader =
        JsonLinesReader.open(store, folder.responses(iteration), ObjectResponse.class)) {
      reader.forEachRemaining(response -> responses.put(response.id(), response));
    }
    return responses;
  }

  /**
   * All answers of the iterations before {@code iteration}: they tell how accurate each worker is.
   */
  List<Answer> before(int iteration) throws IOException {
    List<Answer> answers = new ArrayList<>();
    for (int earlier = 1; earlier < iteration; earlier++) {
      if (store.exists(folder.responses(earlier))) {
        answers.addAll(valid(responses(earlier), new Rejections()));
      }
    }
    return answers;
  }

  /** The answers that name one of the job's classes; the others are rejected. */
  List<Answer> valid(Map<Long, ObjectResponse> responses, Rejections rejections) {
    List<Answer> answers = new ArrayList<>();
    for (ObjectResponse response : responses.values()) {
      for (WorkerAnswer given : response.answers()) {
        Optional<Integer> label = categories.indexOf(given.label());
        label.ifPresentOrElse(
            index -> answers.add(new Answer(response.id(), given.workerId(), index)),
            () -> rejections.add(response.id(), unknown(given)));
      }
    }
    return answers;
  }

  private static String unknown(WorkerAnswer answer) {
    return "worker %s answered \"%s\", which is not one of the label categories"
        .formatted(answer.workerId(), answer.label());
  }
}
