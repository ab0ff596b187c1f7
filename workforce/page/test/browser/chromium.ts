import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Where the browser is: CHROMIUM, or one of the usual places. */
export function chromium(): string {
  const found = [process.env['CHROMIUM'], ...PLACES].find((place) => place !== undefined && existsSync(place));
  if (found === undefined) throw new Error('There is no Chromium: apt-get install chromium, or set CHROMIUM to where it is.');
  return found;
}
