package io.plumbline.workforce.studio;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskPalette;

/** What people see in Label Studio and do there: the labeling configuration of a project. */
record LabelingConfig(TaskType taskType, LabelCategories labels) {
  /** The key of a task's data that holds the image's address. */
  static final String IMAGE = "image";

  /** The key that holds the text. */
  static final String TEXT = "text";

  /** The configuration as XML. */
  String xml() {
    return switch (taskType) {
      case IMAGE_CLASSIFICATION -> view(image(""), choices(IMAGE));
      case TEXT_CLASSIFICATION ->
          view("  <Text name=\"text\" value=\"$text\" valueType=\"text\"/>\n", choices(TEXT));
      case OBJECT_DETECTION ->
          view(image(" zoomControl=\"true\""), labels("RectangleLabels", " canRotate=\"false\""));
      case SEMANTIC_SEGMENTATION ->
          view(
              image(" zoomControl=\"true\" brightnessControl=\"true\""), labels("BrushLabels", ""));
    };
  }

  private static String view(String object, String control) {
    return "<View>\n" + control + object + "</View>\n";
  }

  private static String image(String controls) {
    return "  <Image name=\"image\" value=\"$image\" zoom=\"true\"" + controls + "/>\n";
  }

  private String choices(String object) {
    StringBuilder tag =
        new StringBuilder("  <Choices name=\"label\" toName=\"")
            .append(object)
            .append("\" choice=\"single\" required=\"true\" showInLine=\"true\">\n");
    labels.names().forEach(name -> tag.append("    <Choice ").append(value(name)).append("/>\n"));
    return tag.append("  </Choices>\n").toString();
  }

  private String labels(String name, String attributes) {
    MaskPalette palette = new MaskPalette(Math.min(labels.size(), Mask.MOST_CLASSES));
    StringBuilder tag =
        new StringBuilder("  <" + name + " name=\"label\" toName=\"image\"" + attributes + ">\n");
    for (int id = 0; id < labels.size(); id++) {
      tag.append("    <Label ")
          .append(value(labels.name(id)))
          .append(" background=\"")
          .append(palette.hex(1 + id % Mask.MOST_CLASSES))
          .append("\"/>\n");
    }
    return tag.append("  </" + name + ">\n").toString();
  }

  /**
   * A class. What begins with a dollar sign would be looked up in the task: there people see a
   * blank before it, and its alias stands in the answer.
   */
  private static String value(String name) {
    return name.startsWith("$")
        ? "value=\" " + escaped(name) + "\" alias=\"" + escaped(name) + "\""
        : "value=\"" + escaped(name) + "\"";
  }

  /** As the value of an attribute, white space included. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .filter(LabelingConfig::isOfXml)
        .forEach(
            letter -> {
              boolean plain = letter >= ' ' && "<>&\"'".indexOf(letter) < 0;
              escaped.append(plain ? Character.toString(letter) : "&#" + letter + ";");
            });
    return escaped.toString();
  }

  private static boolean isOfXml(int letter) {
    boolean control = letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r';
    boolean surrogate = letter >= 0xd800 && letter <= 0xdfff;
    return !control && !surrogate && letter != 0xfffe && letter != 0xffff;
  }
}
