import { existsSync } from 'node:fs';
import { chromium } from './chromium';

/** Before the first test: what cannot be tested without. */
export default function setup(): void {
  chromium();
  if (!existsSync(new URL('../../dist/index.html', import.meta.url))) throw new Error('There is no dist/: run npm run build first.');
}
