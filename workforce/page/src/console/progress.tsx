import type { Counts } from '../api/console';
import { count } from './words';

const PARTS = [
  ['before', 'in the input already'],
  ['human', 'by people'],
  ['machine', 'by the model'],
  ['failed', 'failed'],
  ['left', 'left'],
] as const;

/** What has become of a job's objects, as a bar. */
export function ProgressBar({ counts }: { readonly counts: Counts }) {
  let from = 0;
  const whole = Math.max(1, counts.objects);
  return (
    <svg class="progress" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label={told(counts)}>
      {PARTS.map(([part]) => {
        const width = (100 * counts[part]) / whole;
        const x = from;
        from += width;
        return width > 0 && <rect key={part} class={`part ${part}`} x={x} y="0" width={width} height="4" />;
      })}
    </svg>
  );
}

/** The same in numbers. */
export function ProgressLegend({ counts }: { readonly counts: Counts }) {
  return (
    <dl class="legend">
      {PARTS.filter(([part]) => counts[part] > 0 || part === 'human' || part === 'machine').map(([part, name]) => (
        <div key={part}>
          <dt><i class={`key ${part}`} />{name}</dt>
          <dd>{count(counts[part])}</dd>
        </div>
      ))}
    </dl>
  );
}

function told(counts: Counts): string {
  if (counts.objects === 0) return 'Not read yet';
  return `Of ${count(counts.objects)} objects: ${PARTS.filter(([part]) => counts[part] > 0).map(([part, name]) => `${count(counts[part])} ${name}`).join(', ')}`;
}
