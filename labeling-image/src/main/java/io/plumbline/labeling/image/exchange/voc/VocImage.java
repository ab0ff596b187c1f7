package io.plumbline.labeling.image.exchange.voc;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.image.exchange.lines.ImageName;
import java.net.URI;
import java.util.List;

/**
 * What one file of VOC annotations says.
 *
 * @param file where it says so
 */
record VocImage(URI file, ImageName name, ImageSize size, List<VocObject> objects) {
  VocImage {
    objects = List.copyOf(objects);
  }

  static VocImage read(URI file, XmlField root) {
    XmlField filename = root.get("filename");
    ImageName name =
        ImageName.of(filename.text())
            .orElseThrow(
                () ->
                    new InputException(
                        filename.path() + " names no file below the folder of images"));
    return new VocImage(
        file,
        name,
        size(root.get("size")),
        root.all("object").stream().map(VocObject::read).toList());
  }

  private static ImageSize size(XmlField size) {
    int width = size.get("width").count();
    int height = size.get("height").count();
    // Some tools leave the depth empty, and some leave it out.
    return size.all("depth").stream()
        .filter(depth -> !depth.isEmpty())
        .map(depth -> new ImageSize(width, height, depth.count()))
        .findFirst()
        .orElse(ImageSize.ofColour(width, height));
  }
}
