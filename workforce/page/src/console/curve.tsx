import { useRef, useState } from 'preact/hooks';
import type { Curve, CurvePoint } from '../api/console';
import { useWidth } from '../ui/width';
import { type Axis, evenAxis, ninesAxis } from './axis';
import { confidence, count, percent } from './words';

const WIDTH_BEFORE = 720;
const HEIGHT = 320;
const LEFT = 52;
const RIGHT = 18;
const TOP = 26;
const BOTTOM = 44;
const LEVELS = [0, 0.2, 0.4, 0.6, 0.8, 1];
const MOST_ROWS = 30;

/** Coverage and quality against confidence, with the threshold: as a drawing, by a slider, and as a table. */
export function CurveFigure({ curve }: { readonly curve: Curve }) {
  const { points } = curve;
  const marked = curve.threshold === undefined ? 0 : points.findIndex((point) => point.confidence <= curve.threshold!);
  const [at, setAt] = useState(Math.max(0, marked));
  const figure = useRef<HTMLElement>(null);
  const width = useWidth(figure, WIDTH_BEFORE);
  const point = points[at];
  if (point === undefined) return <p class="quiet">The sample had no object that the model could predict.</p>;
  return (
    <figure ref={figure} class="curve">
      <Drawing curve={curve} point={point} width={width} />
      <figcaption>
        <p class="keys">
          <span><i class="line machine" />share of the pool at or above the confidence</span>
          <span><i class="line human" />quality there, in the sample</span>
          {points.some((each) => each.certified) && <span><i class="band" />certifiable</span>}
        </p>
        <label>
          <span>Look along the curve</span>
          <input
            type="range" min="0" max={points.length - 1} value={points.length - 1 - at}
            aria-valuetext={read(point)}
            onInput={(event) => setAt(points.length - 1 - event.currentTarget.valueAsNumber)}
          />
        </label>
        <p class="reading-off" aria-hidden="true">{read(point)}</p>
      </figcaption>
      <Rows points={points} threshold={curve.threshold} />
    </figure>
  );
}

function read(point: CurvePoint): string {
  const labelled = `the model would label ${count(point.labelled)} objects`;
  return `At confidence ${confidence(point.confidence)}: ${percent(point.coverage)} of the pool, quality ${percent(point.quality)} in the sample, ${labelled}${point.certified ? '; certifiable' : '; not certifiable'}.`;
}

function Drawing({ curve, point, width }: { readonly curve: Curve; readonly point: CurvePoint; readonly width: number }) {
  const { points, target, threshold } = curve;
  const axis = axisOf(curve);
  const end = width - RIGHT;
  const x = (value: number) => LEFT + axis.place(value) * (end - LEFT);
  const y = (share: number) => HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
  const line = (share: (each: CurvePoint) => number) => points.map((each) => `${x(each.confidence).toFixed(1)},${y(share(each)).toFixed(1)}`).join(' ');
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={summary(curve)}>
      {certifiedRuns(points).map(([high, low]) => <Band key={high} from={x(low)} to={x(high)} />)}
      {LEVELS.map((level) => (
        <g key={level}>
          <line class="grid" x1={LEFT} x2={end} y1={y(level)} y2={y(level)} />
          <text class="tick" x={LEFT - 8} y={y(level) + 4} text-anchor="end">{percent(level, 0)}</text>
        </g>
      ))}
      {spread(axis, x).map((tick) => (
        <g key={tick}>
          <line class="grid" x1={x(tick)} x2={x(tick)} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM + 5} />
          <text class="tick" x={x(tick)} y={HEIGHT - BOTTOM + 19} text-anchor="middle">{tick}</text>
        </g>
      ))}
      <text class="tick" x={(LEFT + end) / 2} y={HEIGHT - 6} text-anchor="middle">the model’s confidence</text>
      <line class="target" x1={LEFT} x2={end} y1={y(target)} y2={y(target)} />
      <text class="tick" x={end - 4} y={y(target) + 16} text-anchor="end">promised: {percent(target)}</text>
      <polyline class="machine" points={line((each) => each.coverage)} />
      <polyline class="human" points={line((each) => each.quality)} />
      {threshold !== undefined && <Mark at={x(threshold)} isRight={x(threshold) > width * 0.7} value={threshold} />}
      <circle class="machine" cx={x(point.confidence)} cy={y(point.coverage)} r="5" />
      <circle class="human" cx={x(point.confidence)} cy={y(point.quality)} r="5" />
    </svg>
  );
}

/** The highest and the lowest confidence of each stretch that could be certified. */
export function certifiedRuns(points: readonly CurvePoint[]): [number, number][] {
  const runs: [number, number][] = [];
  points.forEach(({ certified, confidence: at }, i) => {
    if (!certified) return;
    if (points[i - 1]?.certified) runs.at(-1)![1] = at;
    else runs.push([at, at]);
  });
  return runs;
}

function Band({ from, to }: { readonly from: number; readonly to: number }) {
  return <rect class="band" x={from} y={TOP} width={Math.max(2, to - from)} height={HEIGHT - TOP - BOTTOM} />;
}

function Mark({ at, isRight, value }: { readonly at: number; readonly isRight: boolean; readonly value: number }) {
  return (
    <g>
      <line class="threshold" x1={at} x2={at} y1={TOP - 6} y2={HEIGHT - BOTTOM} />
      <text class="threshold" x={at + (isRight ? -6 : 6)} y={TOP - 10} text-anchor={isRight ? 'end' : 'start'}>threshold {confidence(value)}</text>
    </g>
  );
}

function axisOf({ points, lossKind }: Curve): Axis {
  const highest = points[0]?.confidence ?? 1;
  const lowest = points.at(-1)?.confidence ?? 0;
  return lossKind === 'BOUNDED' ? evenAxis(lowest, highest) : ninesAxis(lowest, highest);
}

/** Those ticks that are not on top of the one before. */
function spread(axis: Axis, x: (value: number) => number): number[] {
  const kept: number[] = [];
  for (const tick of axis.ticks) {
    if (kept.length === 0 || x(tick) - x(kept.at(-1)!) > 44) kept.push(tick);
  }
  return kept;
}

function summary({ points, threshold, target }: Curve): string {
  const lowest = points.at(-1)!;
  const at = threshold === undefined ? undefined : points.find((point) => point.confidence <= threshold);
  const whole = `Coverage and quality against confidence, down to ${confidence(lowest.confidence)}; promised are ${percent(target)}.`;
  if (at === undefined) return `${whole} No threshold is certified.`;
  return `${whole} At the threshold ${confidence(threshold!)}: ${percent(at.coverage)} of the pool with a quality of ${percent(at.quality)} in the sample. The table below has the numbers.`;
}

function Rows({ points, threshold }: { readonly points: readonly CurvePoint[]; readonly threshold: number | undefined }) {
  const stride = Math.max(1, Math.ceil(points.length / MOST_ROWS));
  const rows = points.filter((point, i) => i % stride === 0 || point.confidence === threshold || i === points.length - 1);
  return (
    <details>
      <summary>The curve as a table</summary>
      <div class="scroll" tabIndex={0} role="group" aria-label="The curve as a table">
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">Confidence</th>
              <th scope="col" class="number">Share of the pool</th>
              <th scope="col" class="number">In the sample</th>
              <th scope="col" class="number">Quality there</th>
              <th scope="col" class="number">Labelled by the model</th>
              <th scope="col">Certifiable</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((point) => (
              <tr key={point.confidence} class={point.confidence === threshold ? 'marked' : ''}>
                <th scope="row" class="number">{confidence(point.confidence)}{point.confidence === threshold && ' (threshold)'}</th>
                <td class="number">{percent(point.coverage)}</td>
                <td class="number">{count(point.sampled)}</td>
                <td class="number">{percent(point.quality)}</td>
                <td class="number">{count(point.labelled)}</td>
                <td>{point.certified ? 'yes' : 'no'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
