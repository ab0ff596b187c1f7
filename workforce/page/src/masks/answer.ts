import type { AnswerContent } from '../api/contract';
import { toBase64 } from './base64';
import type { Mask } from './mask';
import { maskPng } from './png';

/** The answer in the form of the element crowd-semantic-segmentation, with all labels in its mappings. */
export async function maskAnswer(mask: Mask, labels: readonly string[], colours: readonly string[]): Promise<AnswerContent> {
  const png = await maskPng(mask, colours);
  const labelMappings = Object.fromEntries(labels.map((label, index) => [label, { color: colours[index] }]));
  return {
    'crowd-semantic-segmentation': {
      labeledImage: { pngImageData: toBase64(png) },
      labelMappings,
      inputImageProperties: { width: mask.width, height: mask.height },
    },
  };
}
