import { existsSync } from 'node:fs';
import { chromium } from '../browser/chromium';
import { JAR } from './quickstart';

/** Before the first test: what cannot be tested without. */
export default function setup(): void {
  chromium();
  if (!existsSync(JAR)) throw new Error(`There is no ${JAR}: run make build first.`);
}
