import type { Task } from '../api/contract';

const MOST_WARNING_SECONDS = 60;

/** How long a task stays with the worker, by the server's clock: only differences of its times count here. */
export class Lease {
  private readonly ends: number;
  private readonly total: number;

  constructor(
    readonly task: Task,
    private readonly clock: () => number = Date.now,
  ) {
    this.total = Math.max(0, Date.parse(task.expires) - Date.parse(task.now));
    this.ends = clock() + this.total;
  }

  /** Whole seconds that are left. */
  get seconds(): number {
    return Math.max(0, Math.ceil((this.ends - this.clock()) / 1_000));
  }

  /** The worker is warned a minute before the end, or in the last fifth of a short time. */
  get isEnding(): boolean {
    return this.seconds <= Math.min(MOST_WARNING_SECONDS, Math.max(15, this.total / 5_000));
  }

  get isOver(): boolean {
    return this.seconds === 0;
  }
}

/** Such as 4:05, or 1:02:09. */
export function clockText(seconds: number): string {
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor((seconds % 3_600) / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Such as "4 minutes 5 seconds", to be read out. */
export function spokenTime(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const parts = [count(minutes, 'minute'), count(seconds % 60, 'second')].filter((part) => part !== '');
  return parts.join(' ') || 'no time';
}

function count(number: number, unit: string): string {
  return number === 0 ? '' : `${number} ${unit}${number === 1 ? '' : 's'}`;
}
