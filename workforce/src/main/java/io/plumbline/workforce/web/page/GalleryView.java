package io.plumbline.workforce.web.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.store.ObjectUri;
import io.plumbline.workforce.console.Extent;
import io.plumbline.workforce.console.GalleryItem;
import io.plumbline.workforce.console.GalleryPage;
import java.util.List;
import java.util.Optional;

/** Objects and what the model says about them, with links to the images. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record GalleryView(
    List<String> labels, List<Item> items, Optional<Integer> next, long looked, Extent extent) {

  static GalleryView of(GalleryPage page, ImageAddress addresses) {
    return new GalleryView(
        page.labels(),
        page.items().stream().map(item -> Item.of(item, addresses)).toList(),
        page.next().isPresent() ? Optional.of(page.next().getAsInt()) : Optional.empty(),
        page.looked(),
        page.extent());
  }

  /**
   * One object.
   *
   * @param image a link
   * @param place where the image is in the store
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Item(
      long id,
      Optional<String> image,
      Optional<String> place,
      Optional<String> text,
      LabelView label,
      double confidence,
      Optional<Double> margin) {

    static Item of(GalleryItem item, ImageAddress addresses) {
      return new Item(
          item.id(),
          item.image().map(addresses::of),
          item.image().map(ObjectUri::format),
          item.text(),
          LabelView.of(item.label(), addresses),
          item.confidence(),
          item.margin());
    }
  }

  /**
   * A class, boxes or a mask; one of them is there.
   *
   * @param mask a link to the mask's PNG, in which white is the background
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record LabelView(
      @JsonProperty("class") Optional<Integer> index,
      Optional<BoxesView> boxes,
      Optional<String> mask) {

    static LabelView of(Label label, ImageAddress addresses) {
      if (label instanceof Label.OfClass given) {
        return new LabelView(Optional.of(given.index()), Optional.empty(), Optional.empty());
      }
      if (label instanceof Label.OfBoxes given) {
        return new LabelView(
            Optional.empty(), Optional.of(BoxesView.of(given.boxes())), Optional.empty());
      }
      return new LabelView(
          Optional.empty(),
          Optional.empty(),
          Optional.of(addresses.of(label.as(Label.OfMask.class).mask().png())));
    }
  }

  /** Boxes, in pixels of an image of that size. */
  record BoxesView(int width, int height, List<BoxView> boxes) {
    static BoxesView of(BoxLabel label) {
      return new BoxesView(
          label.size().width(),
          label.size().height(),
          label.boxes().stream().map(BoxView::of).toList());
    }
  }

  /** One box. */
  record BoxView(
      @JsonProperty("class") int index,
      int left,
      int top,
      int width,
      int height,
      double confidence) {
    static BoxView of(ScoredBox scored) {
      return new BoxView(
          scored.box().classId(),
          scored.box().left(),
          scored.box().top(),
          scored.box().width(),
          scored.box().height(),
          scored.confidence());
    }
  }
}
