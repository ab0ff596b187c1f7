import { Observable } from './observable';

export type Tone = 'plain' | 'good' | 'bad';

export interface Message {
  readonly id: number;
  readonly text: string;
  readonly tone: Tone;
}

const LASTS = { plain: 4_000, good: 2_500, bad: 12_000 } as const;

/** Short messages, seen for a while and read out by screen readers. */
export class Announcer extends Observable {
  private list: readonly Message[] = [];
  private last = 0;

  get messages(): readonly Message[] {
    return this.list;
  }

  say(text: string, tone: Tone = 'plain'): void {
    const id = ++this.last;
    this.list = [...this.list.filter((message) => message.text !== text), { id, text, tone }].slice(-4);
    this.notify();
    setTimeout(() => this.dismiss(id), LASTS[tone]);
  }

  dismiss(id: number): void {
    const left = this.list.filter((message) => message.id !== id);
    if (left.length === this.list.length) return;
    this.list = left;
    this.notify();
  }
}
