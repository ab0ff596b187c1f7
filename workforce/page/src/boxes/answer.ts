import type { AnswerContent } from '../api/contract';
import type { Size } from '../view/point';
import type { Box } from './box';

/** The answer in the form of the element crowd-bounding-box. */
export function boxAnswer(boxes: readonly Box[], labels: readonly string[], image: Size): AnswerContent {
  return {
    'crowd-bounding-box': {
      boundingBoxes: boxes.map(({ label, left, top, width, height }) => ({ label: labels[label], left, top, width, height })),
      inputImageProperties: { width: image.width, height: image.height },
    },
  };
}
