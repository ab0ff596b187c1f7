package io.plumbline.quickstart.scene;

import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.masks.Mask;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A picture in the making. */
final class Canvas {
  private static final double MOST_COVERED = 0.15;

  private final int side;
  private final float[] levels;
  private final byte[] classes;
  private final List<Box> boxes = new ArrayList<>();

  /**
   * @param levels of the ground, row by row, from 0 to 1
   */
  Canvas(int side, float[] levels) {
    this.side = side;
    this.levels = levels.clone();
    this.classes = new byte[side * side];
  }

  /**
   * Pastes a digit unless it would touch the ink of another or cover more than a little of its box.
   *
   * @param left the first column of its box
   * @param top the first row of its box
   * @param strength how much the full ink brightens the ground
   * @return whether there was room for it
   */
  boolean paste(Stamp stamp, int left, int top, double strength) {
    Box box = new Box(stamp.digit(), left, top, stamp.bounds().width, stamp.bounds().height);
    int across = left - stamp.bounds().x;
    int down = top - stamp.bounds().y;
    if (boxes.stream().anyMatch(other -> covers(box, other)) || touches(stamp, across, down)) {
      return false;
    }
    for (int i = 0; i < stamp.ink().length; i++) {
      ink(stamp, i, i % stamp.side() + across, i / stamp.side() + down, strength);
    }
    boxes.add(box);
    return true;
  }

  private static boolean covers(Box box, Box other) {
    double iou = box.iou(other);
    double shared = iou / (1 + iou) * (box.area() + other.area());
    return shared > MOST_COVERED * Math.min(box.area(), other.area());
  }

  private boolean touches(Stamp stamp, int across, int down) {
    for (int i = 0; i < stamp.ink().length; i++) {
      int x = i % stamp.side() + across;
      int y = i / stamp.side() + down;
      if (isInside(x, y) && stamp.ink()[i] > 0 && classes[y * side + x] != 0) {
        return true;
      }
    }
    return false;
  }

  private void ink(Stamp stamp, int pixel, int x, int y, double strength) {
    if (isInside(x, y)) {
      levels[y * side + x] += (float) (strength * stamp.ink()[pixel]);
      if (stamp.counts(pixel)) {
        classes[y * side + x] = (byte) (stamp.digit() + 1);
      }
    }
  }

  private boolean isInside(int x, int y) {
    return x >= 0 && y >= 0 && x < side && y < side;
  }

  Scene scene() {
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < levels.length; i++) {
      int grey = (int) Math.round(255.0 * Math.min(1, Math.max(0, levels[i])));
      picture.getRaster().setSample(i % side, i / side, 0, grey);
    }
    return new Scene(picture, boxes, Mask.of(side, side, classes));
  }
}
