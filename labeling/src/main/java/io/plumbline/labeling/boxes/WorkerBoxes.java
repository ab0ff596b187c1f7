package io.plumbline.labeling.boxes;

import java.util.List;

/** The boxes that one worker drew on an image; none means that nothing is there. */
public record WorkerBoxes(String workerId, List<Box> boxes) {
  public WorkerBoxes {
    boxes = boxes.stream().sorted(Box.ORDER).toList();
  }
}
