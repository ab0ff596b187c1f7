import { decode } from 'fast-png';

export interface Wanted {
  readonly taskType: string;
  readonly labels: readonly string[];
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

/** What is wrong with an answer, by docs/reference/steps.md 5.3; written anew here, so that it holds the page to the document. */
export function wrongWith(content: unknown, { taskType, labels, size }: Wanted): string | undefined {
  const entries = Object.entries((content ?? {}) as object) as [string, Record<string, unknown>][];
  const [[element, answer] = ['', {}]] = entries;
  if (entries.length !== 1) return 'exactly one element';
  switch (taskType) {
    case 'ImageClassification':
    case 'TextClassification':
      if (!['crowd-image-classifier', 'crowd-classifier'].includes(element)) return element;
      return keys(answer) === 'label' && labels.includes(answer['label'] as string) ? undefined : 'label';
    case 'ObjectDetection':
      return element === 'crowd-bounding-box' ? wrongBoxes(answer, labels, size!) : element;
    default:
      return element === 'crowd-semantic-segmentation' ? wrongMask(answer, labels, size!) : element;
  }
}

function keys(value: unknown): string {
  return Object.keys(value as object).sort().join();
}

function wrongBoxes(answer: Record<string, unknown>, labels: readonly string[], size: NonNullable<Wanted['size']>): string | undefined {
  if (keys(answer) !== 'boundingBoxes,inputImageProperties') return 'keys';
  if (JSON.stringify(answer['inputImageProperties']) !== JSON.stringify(size)) return 'inputImageProperties';
  for (const box of answer['boundingBoxes'] as Record<string, number>[]) {
    if (keys(box) !== 'height,label,left,top,width') return 'a box’s keys';
    if (!labels.includes(box['label'] as unknown as string)) return 'a box’s label';
    const { left, top, width, height } = box as { left: number; top: number; width: number; height: number };
    if (![left, top, width, height].every(Number.isInteger)) return 'whole pixels';
    if (width < 1 || height < 1 || left < 0 || top < 0 || left + width > size.width || top + height > size.height) return 'within the image';
  }
  return undefined;
}

function wrongMask(answer: Record<string, unknown>, labels: readonly string[], size: NonNullable<Wanted['size']>): string | undefined {
  if (keys(answer) !== 'inputImageProperties,labelMappings,labeledImage') return 'keys';
  if (JSON.stringify(answer['inputImageProperties']) !== JSON.stringify(size)) return 'inputImageProperties';
  const mappings = answer['labelMappings'] as Record<string, { color: string }>;
  if (Object.keys(mappings).some((label) => !labels.includes(label))) return 'labelMappings';
  const colours = Object.values(mappings).map(({ color }) => color);
  if (new Set(colours).size !== colours.length) return 'colours that differ';
  const { width, height, used } = pixelsOf(answer);
  if (width !== size.width || height !== size.height) return 'the PNG’s size';
  return [...used.keys()].every((colour) => colour === '#ffffff' || colours.includes(colour)) ? undefined : 'a colour of no label';
}

/** How many pixels of each colour the mask of an answer has. */
export function pixelsOf(answer: Record<string, unknown>): { width: number; height: number; used: Map<string, number> } {
  const { pngImageData } = answer['labeledImage'] as { pngImageData: string };
  const { width, height, data, depth, palette } = decode(Buffer.from(pngImageData, 'base64'), { checkCrc: true });
  const isPacked = data.length !== width * height;
  const rowBytes = Math.ceil((width * depth) / 8);
  const counts = new Array<number>(256).fill(0);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = x * depth;
      const value = isPacked ? ((data[y * rowBytes + (bit >> 3)] as number) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1) : (data[y * width + x] as number);
      counts[value]!++;
    }
  }
  const used = new Map<string, number>();
  counts.forEach((count, value) => {
    if (count > 0) used.set('#' + palette![value]!.slice(0, 3).map((channel) => channel.toString(16).padStart(2, '0')).join(''), count);
  });
  return { width, height, used };
}
