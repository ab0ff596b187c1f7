import type { Connection } from '../api/client';
import type { Announcer } from './announcer';
import { Observable } from './observable';

/** Tells the worker when the connection is lost, and when it is back. */
export class Reachability extends Observable implements Connection {
  private lostNow = false;

  constructor(private readonly announcer: Announcer) {
    super();
  }

  get isLost(): boolean {
    return this.lostNow;
  }

  lost(): void {
    if (this.lostNow) return;
    this.lostNow = true;
    this.notify();
  }

  found(): void {
    if (!this.lostNow) return;
    this.lostNow = false;
    this.announcer.say('The connection is back.', 'good');
    this.notify();
  }

  tooOften(seconds: number): void {
    this.announcer.say(`The service is busy: trying again in ${seconds} seconds.`);
  }
}
