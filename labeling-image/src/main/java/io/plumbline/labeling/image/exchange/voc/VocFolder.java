package io.plumbline.labeling.image.exchange.voc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.manifest.UserInput;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files of VOC annotations below a prefix, or those of them that an image set names.
 *
 * @param imageSet a text file with an image's name, without its ending, at the start of each line;
 *     such as VOC's {@code ImageSets/Main/train.txt}
 */
public record VocFolder(URI annotations, Optional<URI> imageSet) {
  private static final String ENDING = ".xml";

  /** What all files say, in the order of their names. */
  List<VocImage> read(ObjectStore store) throws IOException {
    VocXml xml = new VocXml();
    List<VocImage> images = new ArrayList<>();
    for (URI file : files(store)) {
      String name = ObjectUri.format(file);
      try (InputStream in = store.read(file)) {
        images.add(VocImage.read(file, xml.parse(in, name)));
      }
    }
    return images;
  }

  private List<URI> files(ObjectStore store) throws IOException {
    List<URI> all =
        store.list(annotations).stream().filter(file -> file.getPath().endsWith(ENDING)).toList();
    if (all.isEmpty()) {
      throw new InputException(
          "there is no .xml file whose name starts with " + ObjectUri.format(annotations));
    }
    return imageSet.isPresent() ? chosen(all, names(store, imageSet.get())) : all;
  }

  private List<URI> chosen(List<URI> files, Set<String> names) {
    Set<String> missing = new HashSet<>(names);
    List<URI> chosen = new ArrayList<>();
    for (URI file : files) {
      if (names.contains(stem(file))) {
        chosen.add(file);
        missing.remove(stem(file));
      }
    }
    if (!missing.isEmpty()) {
      throw new InputException(
          "%s names %s, of which there is no .xml file below %s"
              .formatted(
                  ObjectUri.format(imageSet.orElseThrow()),
                  missing.stream().sorted().findFirst().orElseThrow(),
                  ObjectUri.format(annotations)));
    }
    return chosen;
  }

  /** The file's name without folder and ending. */
  static String stem(URI file) {
    String name = file.getPath().substring(file.getPath().lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static Set<String> names(ObjectStore store, URI file) throws IOException {
    Set<String> names = new HashSet<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(UserInput.open(store, file, "the image set"), UTF_8))) {
      lines.lines().map(String::strip).map(line -> line.split("\\s", 2)[0]).forEach(names::add);
    }
    names.remove("");
    return names;
  }
}
