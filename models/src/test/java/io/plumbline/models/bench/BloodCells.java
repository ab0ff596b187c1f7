package io.plumbline.models.bench;

import io.plumbline.models.data.Annotated;
import io.plumbline.models.data.Box;
import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ItemContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The BCCD dataset: photographs of blood cells with a box around each, in the form of Pascal VOC,
 * whose pixels count from 1 and whose edges belong to the box.
 *
 * @param folder with {@code Annotations}, {@code ImageSets} and {@code JPEGImages}
 */
record BloodCells(Path folder) {
  /** The classes, in index order. */
  static final List<String> LABELS = List.of("RBC", "WBC", "Platelets");

  /** The names of a split's photographs, such as {@code BloodImage_00007}. */
  List<String> names(String split) throws IOException {
    return Files.readAllLines(folder.resolve("ImageSets/Main/" + split + ".txt")).stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** A split's photographs with their boxes; their ids are their places in the split. */
  List<Annotated<List<Box>>> photographs(String split) throws IOException {
    List<Annotated<List<Box>>> photographs = new ArrayList<>();
    for (String name : names(split)) {
      Path file = folder.resolve("JPEGImages/" + name + ".jpg");
      ItemContent content = new ItemContent.Image(name, limit -> Files.readAllBytes(file));
      photographs.add(new Annotated<>(new DataItem(photographs.size(), content), boxes(name)));
    }
    return photographs;
  }

  private List<Box> boxes(String name) throws IOException {
    NodeList objects =
        xml(folder.resolve("Annotations/" + name + ".xml")).getElementsByTagName("object");
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < objects.getLength(); i++) {
      Element object = (Element) objects.item(i);
      Box box = box(object);
      if (box.width() > 1 && box.height() > 1) {
        boxes.add(box);
      }
    }
    return boxes;
  }

  private static Box box(Element object) {
    int left = number(object, "xmin") - 1;
    int top = number(object, "ymin") - 1;
    return new Box(
        LABELS.indexOf(text(object, "name")),
        left,
        top,
        number(object, "xmax") - left,
        number(object, "ymax") - top);
  }

  private static int number(Element object, String name) {
    return Integer.parseInt(text(object, name));
  }

  private static String text(Element object, String name) {
    return object.getElementsByTagName(name).item(0).getTextContent().strip();
  }

  private static Document xml(Path file) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(file + " is not an annotation", e);
    }
  }
}
