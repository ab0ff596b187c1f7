import '@fontsource-variable/inter/wght.css';
import './ui/page.css';
import { render } from 'preact';
import { browserPause } from './api/client';
import { App } from './app';
import { Session } from './session/session';
import { Announcer } from './ui/announcer';
import { Reachability } from './ui/reachability';
import { Settings } from './ui/settings';
import { followTheme } from './ui/theme';
import { hashOfPath } from './work/route';

const hash = hashOfPath(location.pathname);
if (hash !== undefined) history.replaceState(null, '', `/${hash}`);

const announcer = new Announcer();
const reachability = new Reachability(announcer);
const settings = new Settings(storage());
const session = new Session(reachability, browserPause, () => location.reload());

followTheme(settings, document.documentElement);
render(
  <App session={session} settings={settings} announcer={announcer} connection={reachability} />,
  document.getElementById('page') as HTMLElement,
);
session.refresh().catch((problem: Error) => announcer.say(problem.message, 'bad'));

/** The browser's store, or nothing where its user allows none. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
