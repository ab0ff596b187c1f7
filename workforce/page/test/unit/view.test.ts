import { describe, expect, it } from 'vitest';
import { isOwn } from '../../src/api/address';
import { Lease, clockText, spokenTime } from '../../src/task/lease';
import { fitted, panned, showing, toImage, toStage, zoomed } from '../../src/view/viewport';
import { hashOf, routeOf } from '../../src/work/route';

const STAGE = { width: 1_000, height: 600 };
const IMAGE = { width: 10_000, height: 10_000 };

describe('The view', () => {
  it('shows the whole image in the middle', () => {
    const view = fitted(IMAGE, STAGE);
    expect(toStage(view, { x: 5_000, y: 5_000 })).toEqual({ x: 500, y: 300 });
    expect(toStage(view, { x: 0, y: 0 }).y).toBeGreaterThan(0);
  });

  it('keeps what is below the pointer when it zooms', () => {
    const at = { x: 420, y: 250 };
    const before = fitted(IMAGE, STAGE);
    const after = zoomed(before, 7, at, IMAGE, STAGE);
    expect(toImage(after, at).x).toBeCloseTo(toImage(before, at).x, 6);
    expect(toImage(after, at).y).toBeCloseTo(toImage(before, at).y, 6);
  });

  it('never loses the image', () => {
    const view = panned(fitted(IMAGE, STAGE), 1e6, -1e6, IMAGE, STAGE);
    expect(toStage(view, { x: 0, y: 0 }).x).toBeLessThan(STAGE.width);
    expect(toStage(view, { x: 0, y: IMAGE.height }).y).toBeGreaterThan(0);
  });

  it('moves only as far as a place takes to be seen', () => {
    const view = zoomed(fitted(IMAGE, STAGE), 50, { x: 500, y: 300 }, IMAGE, STAGE);
    expect(showing(view, toImage(view, { x: 500, y: 300 }), IMAGE, STAGE)).toBe(view);
    const place = toImage(view, { x: 1_200, y: 300 });
    expect(toStage(showing(view, place, IMAGE, STAGE), place).x).toBeCloseTo(STAGE.width - 64, 6);
  });
});

describe('The time of a task', () => {
  it('is the difference of the server’s times, whatever the browser’s clock says', () => {
    let now = 77;
    const lease = new Lease({ expires: '2026-11-26T15:00:00Z', now: '2026-11-26T14:55:00Z' } as never, () => now);
    expect([lease.seconds, lease.isEnding, lease.isOver]).toEqual([300, false, false]);
    now += 241_000;
    expect([lease.seconds, lease.isEnding]).toEqual([59, true]);
    now += 60_000;
    expect([lease.seconds, lease.isOver]).toEqual([0, true]);
  });

  it('is told in figures and in words', () => {
    expect([5, 245, 3_729].map(clockText)).toEqual(['0:05', '4:05', '1:02:09']);
    expect([5, 61, 0].map(spokenTime)).toEqual(['5 seconds', '1 minute 1 second', 'no time']);
  });
});

describe('Addresses', () => {
  it('are the service’s own or none', () => {
    const here = 'https://label.example/';
    expect(['/api/images/1?x=2', '/login/oidc'].every((address) => isOwn(address, here))).toBe(true);
    expect(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', ''].some((address) => isOwn(address, here))).toBe(false);
  });

  it('tell the team and whether its tasks are worked on', () => {
    const route = { kind: 'label' as const, team: { namespace: 'lab', team: 'land & sea/2' }, isLabelling: true };
    expect(routeOf(hashOf(route))).toEqual(route);
    expect(routeOf('#/%E0%A4%A/x')).toEqual({ kind: 'label', team: undefined, isLabelling: false });
  });
});
