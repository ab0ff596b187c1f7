package io.plumbline.labeling.image.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.image.FailingStore;
import io.plumbline.labeling.store.FileObjectStore;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeCommandTest {
  @TempDir private Path folder;
  private Exchange exchange;

  @BeforeEach
  void make_an_empty_dataset() throws IOException {
    exchange = new Exchange(folder);
    exchange.write(
        "empty.json",
        "{\"images\":[],\"annotations\":[],\"categories\":[{\"id\":1,\"name\":\"owl\"}]}");
    exchange.write("labels.json", "{\"labels\":[{\"label\":\"owl\"},{\"label\":\"hawk\"}]}");
    exchange.write("empty.manifest", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import|import needs a format: it knows coco and voc",
        "export|export needs a format: it knows coco and yolo",
        "import yolo|import knows the formats coco and voc, and not yolo",
        "export voc|export knows the formats coco and yolo, and not voc",
        "import coco --images @i --attribute birds --output @o"
            + "|Missing required option: '--annotations=URI'",
        "export yolo --manifest @m --colour red --attribute birds --labels @l --output @o"
            + "|Unknown options: '--colour', 'red'",
        "import coco --annotations http://x/y --images @i --attribute birds --output @o"
            + "|Invalid value for option '--annotations': http://x/y is neither an s3:// nor a file:// URI",
        "import coco --annotations @a --images @i --attribute birds --output @o --as lines"
            + "|Invalid value for option '--as': expected one of [BOXES, MASKS] (case-insensitive) but was 'lines'"
      })
  void wrong_arguments_are_one_sentence_and_64(String command, String sentence) {
    assertThat(exchange.run(command)).isEqualTo(64);
    assertThat(exchange.text()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import coco --annotations @a.json --images @i --attribute birds --output @o"
            + "|the COCO file @a.json does not exist",
        "import coco --annotations @empty.json --images @i --attribute birds-ref --output @o"
            + "|labelAttributeName \"birds-ref\" ends in -ref, which only segmentation may",
        "import coco --annotations @empty.json --images @i --attribute birds --output @o --as masks"
            + "|labelAttributeName \"birds\" does not end in -ref, as segmentation's must",
        "import coco --annotations @empty.json --images @i --attribute b-ref --output @o --as masks"
            + "|--as masks needs --masks",
        "import voc --annotations @none/ --images @i --attribute birds --output @o"
            + "|there is no .xml file whose name starts with @none/",
        "import voc --annotations @x --images @i --attribute b-ref --output @o --as masks --masks @m"
            + "|--as masks needs --segmentations",
        "export coco --manifest @none --attribute birds --labels @labels.json --output @o"
            + "|the input manifest @none does not exist",
        "export coco --manifest @empty.manifest --attribute birds --labels @none --output @o"
            + "|the label category file @none does not exist",
        "export yolo --manifest @empty.manifest --attribute b-ref --labels @labels.json --output @o"
            + "|b-ref has masks, and YOLO export is for boxes only: a class's pixels may lie in several"
            + " parts and have holes, which YOLO's polygons cannot say"
      })
  void wrong_input_is_one_sentence_and_65(String command, String sentence) {
    assertThat(exchange.run(command)).isEqualTo(65);
    assertThat(exchange.text()).isEqualTo(sentence);
  }

  @Test
  void a_full_disk_is_one_sentence_and_74() {
    var full = new Exchange(folder, new FailingStore(new FileObjectStore(), 1));
    assertThat(
            full.run("import coco --annotations @empty.json --images @i --attribute b --output @o"))
        .isEqualTo(74);
    assertThat(full.printed()).hasSize(1);
    assertThat(folder.resolve("o")).doesNotExist();
  }

  @Test
  void help_names_the_options() {
    assertThat(exchange.run("import voc --help")).isZero();
    assertThat(exchange.text()).contains("--annotations=URI", "--image-set=URI", "--as=FORM");
  }

  @Test
  void paths_are_taken_for_files() {
    assertThat(
            exchange.run(
                "import coco --annotations %s --images %s --attribute b --output %s"
                    .formatted(
                        folder.resolve("empty.json"), folder, folder.resolve("out.manifest"))))
        .isZero();
    assertThat(exchange.path("out.manifest")).isEmptyFile();
  }
}
