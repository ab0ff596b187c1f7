import { Mask } from '../../src/masks/mask';
import { maskPng } from '../../src/masks/png';
import { landscape } from './pictures';
import { Refused } from './service';

const WIDTH = 450;
const HEIGHT = 300;
const PICTURE = landscape(WIDTH, HEIGHT);
const COLOURS = ['#2ca02c', '#1f77b4', '#ff7f0e', '#d62728'];

type Kind = 'classes' | 'texts' | 'boxes' | 'masks';

const TYPES = { classes: 'ImageClassification', texts: 'TextClassification', boxes: 'ObjectDetection', masks: 'SemanticSegmentation' } as const;
const LABELS: Readonly<Record<Kind, readonly string[]>> = {
  classes: ['Mountain', 'Lake', 'City', 'Forest', 'Desert', 'Coast'],
  texts: ['Business', 'Culture', 'Politics'],
  boxes: ['Spruce', 'Birch', 'Sun'],
  masks: ['Sky', 'Tree', 'Water', 'Meadow'],
};

/** What the owners' calls say, exactly: one job of a kind in team-a. */
export class ConsoleRecords {
  title = 'Name the scene';
  text = 'The observatory on the ridge will close its old dome in spring. For sixty years it followed the same three stars.';
  labels: readonly string[];
  counts = { objects: 10_000, human: 1_412, machine: 8_331, before: 0, failed: 3, left: 254 };
  hasLook = true;
  readonly asked: string[] = [];

  private constructor(
    readonly kind: Kind,
    private readonly mask: Uint8Array,
  ) {
    this.labels = LABELS[kind];
  }

  static async of(kind: Kind): Promise<ConsoleRecords> {
    return new ConsoleRecords(kind, await landMask());
  }

  get(url: URL): unknown {
    this.asked.push(url.pathname + url.search);
    if (url.pathname === '/api/console/jobs') return { jobs: [this.summary(), { ...this.summary(), job: 'older', title: 'Name the bird', stage: 'Failed' }], extent: 'all' };
    if (/^\/api\/console\/images\/team-a\/scenes$/.test(url.pathname)) return this.image(url);
    const call = /^\/api\/console\/jobs\/team-a\/scenes(|\/looks\/1|\/labels|\/automatic|\/uncertain|\/preview)$/.exec(url.pathname);
    switch (call?.[1]) {
      case '':
        return this.job();
      case '/looks/1':
        return curve();
      case '/labels':
        return { classes: this.labels.map((label, i) => ({ label, human: 260 - 31 * i, machine: 1_700 - 190 * i })), counted: { human: 1_412, machine: 8_331 }, extent: 'all' };
      case '/automatic':
        return this.automatic(Number(url.searchParams.get('skip')), url.searchParams.get('label'));
      case '/uncertain':
        return { labels: this.labels, items: Array.from({ length: 12 }, (_, i) => ({ ...this.item(i), confidence: 0.5 + i / 100, margin: i / 60 })), looked: 8_588, extent: 'all' };
      case '/preview':
        return this.preview();
      default:
        throw new Refused(403, 'you do not own the jobs of such a namespace');
    }
  }

  private image(url: URL): Uint8Array {
    if (!url.searchParams.has('until') || !url.searchParams.has('signature')) throw new Refused(403, 'the link is not good any more');
    return url.searchParams.get('object') === 'mask' ? this.mask : PICTURE;
  }

  private summary(): object {
    return {
      namespace: 'team-a', job: 'scenes', title: this.title, taskType: TYPES[this.kind], stage: 'Labeling', iteration: 4, counts: this.counts,
      batch: { objects: 500, answered: 246, expired: 1, declined: 2 }, created: '2026-11-24T06:12:00Z',
    };
  }

  private job(): object {
    const iteration = (number: number, kind: string, human: number, machine: number, more: object) => ({ iteration: number, kind, human, machine, failed: number === 1 ? 2 : 0, ...more });
    return {
      summary: this.summary(),
      description: 'What is the picture mainly of?',
      labels: this.labels,
      team: 'birders',
      places: { input: 's3://data/scenes.manifest', folder: 's3://out/scenes/', model: 'arn:aws:s3:::out/scenes/training/2/model.tar.gz' },
      people: { perObject: 3, usDollars: 0.012 },
      looks: this.hasLook
        ? [{ look: 1, modelIteration: 2, certified: true, threshold: '0.9402', target: '0.95', confidence: '0.95', validation: 279, errors: 12, observedQuality: '0.958', record: 's3://out/scenes/calibration/3/decision.json' }]
        : [],
      history: [
        iteration(1, 'Training', 498, 0, { accuracy: '0.871', expectedCoverage: '0.612', sampleSize: 380, expectedHumanLabels: '2240.5' }),
        iteration(2, 'Training', 500, 0, { accuracy: '0.914', expectedCoverage: '0.862', sampleSize: 350, expectedHumanLabels: '1660.0' }),
        iteration(3, 'Certification', 414, 8_331, {}),
        iteration(4, 'Training', 0, 0, {}),
      ],
      conditions: [{ type: 'Reconciling', status: 'True', reason: 'Labeling', message: 'People label batch 4.', since: '2026-11-24T09:40:00Z' }],
    };
  }

  private automatic(skip: number, label: string | null): object {
    const all = Array.from({ length: 60 }, (_, i) => this.item(i)).filter((item) => label === null || (item.label as { class?: number }).class === Number(label));
    const items = all.slice(skip, skip + 24);
    const rest = skip + items.length < all.length;
    return { labels: this.labels, items, ...(rest ? { next: skip + items.length } : {}), looked: 60, extent: rest ? 'first' : 'all' };
  }

  private item(id: number): { label: object } & Record<string, unknown> {
    const link = (object: string) => `/api/console/images/team-a/scenes?object=${object}&until=9999999999&signature=abc${id}`;
    const seen = this.kind === 'texts' ? { text: this.text } : { image: link('picture'), place: `s3://data/scenes/${id}.png` };
    return { id, ...seen, label: this.label(id, link('mask')), confidence: 0.999 - id / 1_000 };
  }

  private label(id: number, mask: string): object {
    if (this.kind === 'masks') return { mask };
    if (this.kind !== 'boxes') return { class: id % this.labels.length };
    const box = (index: number, left: number, top: number, width: number, height: number) => ({ class: index, left, top, width, height, confidence: 0.9 });
    return { boxes: { width: WIDTH, height: HEIGHT, boxes: [box(0, 18, 106, 72, 154), box(1, 80, 142, 52, 120), box(2, 307, 34, 52, 52), box(0, 358, 124, 66, 142)].slice(0, 1 + (id % 4)) } };
  }

  private preview(): object {
    const object = this.kind === 'texts' ? { text: this.text } : { image: '/api/console/images/team-a/scenes?object=picture&until=1&signature=abc' };
    return {
      title: this.title, description: 'What is the picture mainly of?', taskType: TYPES[this.kind], labels: this.labels,
      instructions: { short: 'Choose what fills most of the picture.' }, taskSeconds: 300, objects: [object, object],
    };
  }
}

/** A record of 120 blocks: the quality falls with the confidence. */
function curve(): object {
  const points = Array.from({ length: 120 }, (_, i) => {
    const confidence = 1 - 10 ** (-4.2 + (3.85 * i) / 119);
    const coverage = (i + 1) / 120;
    return { confidence, coverage, sampled: 3 * (i + 1), quality: 1 - 0.09 * coverage ** 3, labelled: Math.round(8_900 * coverage), certified: i >= 40 && i <= 92 };
  });
  const threshold = points[92]!.confidence;
  return { look: 1, target: 0.95, alpha: 0.05, pool: 9_341, sampled: 360, unanswered: 4, lossKind: 'ZERO_ONE', threshold, points };
}

/** Sky, trees and water roughly where the landscape has them. */
function landMask(): Promise<Uint8Array> {
  const mask = new Mask(WIDTH, HEIGHT);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const isTree = Math.abs(x - 54) < (36 * (y - 108)) / 150 && y > 108 && y < 260;
      mask.bytes[y * WIDTH + x] = isTree ? 2 : y < 130 ? 1 : y > 210 && y < 240 ? 3 : 0;
    }
  }
  return maskPng(mask, COLOURS);
}
