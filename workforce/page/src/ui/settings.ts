import { Observable } from './observable';

/** What a worker has set for this browser. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  readonly singleKeys: boolean;
  readonly crosshair: boolean;
  readonly brush: number;
  readonly opacity: number;
  readonly letters: number;
}

const DEFAULTS: Preferences = { theme: 'system', singleKeys: true, crosshair: true, brush: 24, opacity: 0.55, letters: 1 };
const KEY = 'plumbline.preferences';

/** Keeps preferences in the browser, where it allows that. */
export class Settings extends Observable {
  private values: Preferences;

  constructor(private readonly storage: Storage | undefined) {
    super();
    this.values = { ...DEFAULTS, ...read(storage) };
  }

  get all(): Preferences {
    return this.values;
  }

  set(change: Partial<Preferences>): void {
    this.values = { ...this.values, ...change };
    try {
      this.storage?.setItem(KEY, JSON.stringify(this.values));
    } catch {
      // A browser that keeps nothing forgets them with the page.
    }
    this.notify();
  }
}

function read(storage: Storage | undefined): Partial<Preferences> {
  try {
    const found = JSON.parse(storage?.getItem(KEY) ?? '{}') as Record<string, unknown>;
    const known = Object.entries(DEFAULTS).filter(([name, value]) => typeof found[name] === typeof value);
    return Object.fromEntries(known.map(([name]) => [name, found[name]]));
  } catch {
    return {};
  }
}
