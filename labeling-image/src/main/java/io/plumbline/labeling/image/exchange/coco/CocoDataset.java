package io.plumbline.labeling.image.exchange.coco;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.annotation.JsonField;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a COCO file says. Annotations may stand before the images and categories that they belong
 * to, and those of one image anywhere, so all are held: of each no more than its numbers.
 */
final class CocoDataset<T> {
  private final URI file;
  private final CocoCategories categories = new CocoCategories();
  private final Map<Long, CocoImage> images = new LinkedHashMap<>();
  private final Map<Long, List<CocoObject<T>>> objects = new LinkedHashMap<>();
  private int count;

  private CocoDataset(URI file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param shape reads where an annotation is
   * @throws InputException naming what is wrong and where
   */
  static <T> CocoDataset<T> read(ObjectStore store, URI file, Function<JsonField, T> shape)
      throws IOException {
    CocoDataset<T> dataset = new CocoDataset<>(file);
    new CocoFile(store, file)
        .list("images", dataset::addImage)
        .list("annotations", field -> dataset.add(CocoObject.read(dataset.count++, field, shape)))
        .list("categories", dataset.categories::add)
        .read();
    dataset.check();
    return dataset;
  }

  LabelCategories classes() {
    try {
      return categories.classes();
    } catch (InputException e) {
      throw new InputException(ObjectUri.format(file) + ": " + e.getMessage(), e);
    }
  }

  /** The images in the file's order. */
  Collection<CocoImage> images() {
    return Collections.unmodifiableCollection(images.values());
  }

  /** What is on an image, in the file's order. */
  List<CocoObject<T>> on(CocoImage image) {
    return objects.getOrDefault(image.id(), List.of());
  }

  /** The class index of an object. */
  int classOf(CocoObject<T> object) {
    return categories
        .indexOf(object.categoryId())
        .orElseThrow(() -> dangling(object, "category_id", object.categoryId(), "category"));
  }

  /** What sentences call an object. */
  String place(CocoObject<T> object) {
    return ObjectUri.format(file) + ": " + object.place();
  }

  private void addImage(JsonField field) {
    CocoImage image = CocoImage.read(field);
    boolean isNew = images.putIfAbsent(image.id(), image) == null;
    field.get("id").require(isNew, "is " + image.id() + ", which another image has, too");
  }

  private void add(CocoObject<T> object) {
    objects.computeIfAbsent(object.imageId(), id -> new ArrayList<>(4)).add(object);
  }

  private void check() {
    for (List<CocoObject<T>> together : objects.values()) {
      together.forEach(this::check);
    }
  }

  private void check(CocoObject<T> object) {
    if (!images.containsKey(object.imageId())) {
      throw dangling(object, "image_id", object.imageId(), "image");
    }
    classOf(object);
  }

  private InputException dangling(CocoObject<T> object, String key, long id, String what) {
    return new InputException(
        "%s: \"%s.%s\" is %d, which no %s has"
            .formatted(ObjectUri.format(file), object.place(), key, id, what));
  }
}
