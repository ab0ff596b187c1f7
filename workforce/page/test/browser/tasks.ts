import { landscape } from './pictures';
import type { FakeTask } from './service';

export const SIZE = { width: 900, height: 600 };
const PICTURE = landscape(SIZE.width, SIZE.height);

export function images(count: number, labels: readonly string[] = ['Mountain', 'Lake', 'City', 'Forest', 'Desert', 'Coast']): FakeTask[] {
  return Array.from({ length: count }, () => ({
    job: 'scenes',
    title: 'Name the scene',
    description: 'What is the picture mainly of?',
    taskType: 'ImageClassification',
    labels,
    instructions: { short: 'Choose what fills most of the picture.\nWith water in front of hills: Lake.', full: 'Look at the whole picture first.' },
    image: PICTURE,
    size: SIZE,
  }));
}

export function texts(count: number): FakeTask[] {
  return Array.from({ length: count }, () => ({
    job: 'news',
    title: 'Which section of the paper?',
    description: 'Choose the section an editor would print it in',
    taskType: 'TextClassification',
    labels: ['Business', 'Culture', 'Politics', 'Science', 'Sport'],
    instructions: { short: 'Go by what the paragraph is about, not by who speaks.' },
    text:
      'The observatory on the ridge will close its old dome in spring. For sixty years it followed the same three stars through the same narrow slit, ' +
      'and the notebooks fill a wall of the reading room.\n\nThe new instrument, built by two universities, sees a field forty times as wide. ' +
      'Its first pictures are expected before the autumn, and everything it records will be public after a year.',
  }));
}

export function boxes(count: number): FakeTask[] {
  return Array.from({ length: count }, () => ({
    job: 'trees',
    title: 'Find the trees',
    description: 'A box around each tree, from the top to the ground',
    taskType: 'ObjectDetection',
    labels: ['Spruce', 'Birch', 'Sun'],
    instructions: { short: 'Draw tight boxes. Overlapping trees get a box each.', full: 'Every tree counts that is more than half in sight.' },
    image: PICTURE,
    size: SIZE,
  }));
}

export function masks(count: number, image: Uint8Array = PICTURE, size = SIZE): FakeTask[] {
  return Array.from({ length: count }, () => ({
    job: 'land',
    title: 'Paint the land',
    description: 'Water, trees and sky; the rest stays unpainted',
    taskType: 'SemanticSegmentation',
    labels: ['Sky', 'Tree', 'Water', 'Meadow'],
    instructions: { short: 'Paint to the edge. What you are not sure of stays unpainted.' },
    image,
    size,
  }));
}
