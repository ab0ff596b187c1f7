import { describe, expect, it } from 'vitest';
import { teamsOf } from '../../src/admin/teams';
import type { BatchLine } from '../../src/api/admin';
import type { Preview } from '../../src/api/console';
import { evenAxis, ninesAxis } from '../../src/console/axis';
import { certifiedRuns } from '../../src/console/curve';
import { captionOf } from '../../src/console/figure';
import { clear, scaled } from '../../src/console/mask';
import { Rehearsal, answerText } from '../../src/console/rehearsal';
import { between, confidence, percentOf } from '../../src/console/words';
import { hashOf, hashOfPath, routeOf, type Route } from '../../src/work/route';

describe('Confidences', () => {
  it('of classes are spread out towards 1, and stay on the axis', () => {
    const axis = ninesAxis(0.5, 0.9999);
    expect(axis.place(0.5)).toBe(0);
    expect(axis.place(0.99) - axis.place(0.9)).toBeGreaterThan(axis.place(0.9) - axis.place(0.8));
    expect([axis.place(1), axis.place(0)]).toEqual([1, 0]);
    expect(axis.ticks).toEqual([0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999]);
  });

  it('of boxes and masks are as they are', () => {
    const axis = evenAxis(0.43, 0.87);
    expect(axis.place(0.65)).toBeCloseTo(0.5);
    expect(axis.ticks).toEqual([0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
  });

  it('that could be certified are in stretches', () => {
    const point = (confidence: number, certified: boolean) => ({ confidence, certified, coverage: 0, sampled: 0, quality: 0, labelled: 0 });
    expect(certifiedRuns([point(0.9, false), point(0.8, true), point(0.7, true), point(0.6, false), point(0.5, true)])).toEqual([[0.8, 0.7], [0.5, 0.5]]);
  });

  it('are told with the digits that tell them apart', () => {
    expect([0.5, 0.99942, 1].map(confidence)).toEqual(['0.500', '0.99942', '1.000']);
    expect([percentOf('0.9312'), percentOf(undefined), percentOf('none')]).toEqual(['93.1 %', '–', '–']);
  });
});

describe('Times', () => {
  it('between two are told in two units, and those of none are not', () => {
    expect(between('2026-11-24T06:00:00Z', '2026-11-24T09:20:00Z')).toBe('3 h 20 min');
    expect(between('2026-11-24T06:00:00Z', '2026-11-27T09:20:00Z')).toBe('3 d 3 h');
    expect([between('x', '2026-11-24T06:00:00Z'), between('2026-11-24T06:00:00Z', undefined)]).toEqual([undefined, undefined]);
  });
});

describe('What is shown of an object', () => {
  const item = { id: 3, confidence: 0.9 };

  it('is told in a few words, also for a class that the job does not have', () => {
    expect(captionOf({ ...item, label: { class: 1 } }, ['owl', 'falcon'])).toBe('falcon');
    expect(captionOf({ ...item, label: { class: 7 } }, ['owl'])).toBe('class 7');
    const box = { class: 0, left: 0, top: 0, width: 1, height: 1, confidence: 1 };
    expect(captionOf({ ...item, label: { boxes: { width: 9, height: 9, boxes: [box, box] } } }, ['owl'])).toBe('2 boxes: owl');
    expect(captionOf({ ...item, label: { boxes: { width: 9, height: 9, boxes: [] } } }, ['owl'])).toBe('No boxes');
  });

  it('lets the image through where a mask is white', () => {
    const pixels = new Uint8ClampedArray([255, 255, 255, 255, 44, 160, 44, 255, 0, 0, 0, 0]);
    clear(pixels);
    expect([...pixels].filter((_, i) => i % 4 === 3)).toEqual([0, 150, 0]);
    expect(scaled(10_000, 5_000)).toEqual({ width: 768, height: 384 });
    expect(scaled(64, 64)).toEqual({ width: 64, height: 64 });
  });
});

describe('A rehearsal', () => {
  const preview: Preview = { title: 't', description: 'd', taskType: 'TextClassification', labels: ['a'], taskSeconds: 60, objects: [{ text: 'one' }, { text: 'two' }] };

  it('goes through the objects again and again, and shows answers instead of sending them', async () => {
    const shown: unknown[] = [];
    const rehearsal = new Rehearsal({ image: () => Promise.reject(new Error('no image')) }, 'birds', preview, (answer) => shown.push(answer), () => 0);
    expect((await rehearsal.lease())!.object.text).toBe('one');
    await rehearsal.answer('preview-0', { 'crowd-classifier': { label: 'a' } });
    const second = (await rehearsal.lease())!;
    expect([second.object.text, second.expires]).toEqual(['two', '1970-01-01T00:01:00.000Z']);
    await rehearsal.decline();
    expect((await rehearsal.lease())!.object.text).toBe('one');
    expect(shown).toEqual([{ 'crowd-classifier': { label: 'a' } }]);
  });

  it('shows long parts of an answer by their beginning', () => {
    expect(answerText({ x: { pngImageData: 'A'.repeat(500) } })).toContain('AAA… (500 characters)');
  });
});

describe('Addresses', () => {
  it('of the console and of administration come back as they were', () => {
    const routes: Route[] = [
      { kind: 'console', job: undefined, isPreview: false },
      { kind: 'console', job: { namespace: 'team a', job: 'x/y' }, isPreview: true },
      { kind: 'admin', place: 'audit', team: undefined },
      { kind: 'admin', place: 'teams', team: { namespace: 'n', team: 't' } },
      { kind: 'admin', place: 'batches', team: undefined, batch: { namespace: 'n', job: 'x/y', uid: 'u 1', iteration: 12 } },
    ];
    expect(routes.map((route) => routeOf(hashOf(route)))).toEqual(routes);
    for (const elsewhere of ['#admin/elsewhere', '#admin/batches', '#admin/batches/n/j/u', '#admin/batches/n/j/u/0', '#admin/batches/n/j/u/x']) {
      expect(routeOf(elsewhere)).toEqual({ kind: 'admin', place: 'batches', team: undefined });
    }
  });

  it('that were written down as paths lead to the console, and no others do', () => {
    expect(hashOfPath('/console/team-a/birds/preview')).toBe('#console/team-a/birds/preview');
    expect([hashOfPath('/'), hashOfPath('/consoles')]).toEqual([undefined, undefined]);
  });
});

describe('Teams', () => {
  it('are summed over their batches, in order', () => {
    const batch = (namespace: string, team: string, state: BatchLine['state'], objects: number): BatchLine => ({
      namespace, job: 'j', uid: 'u', iteration: 1, team, taskType: 'ImageClassification', state, objects, answered: 0, declined: 0, expired: 0,
    });
    expect(teamsOf([batch('b', 't', 'Open', 5), batch('a', 't', 'Closed', 3), batch('b', 't', 'Closed', 2)])).toEqual([
      { namespace: 'a', team: 't', batches: 1, open: 0, objects: 3 },
      { namespace: 'b', team: 't', batches: 2, open: 1, objects: 7 },
    ]);
  });
});
