import { IconButton } from './button';
import { useObserved } from './observable';
import type { Preferences, Settings } from './settings';

const NEXT: Readonly<Record<Preferences['theme'], Preferences['theme']>> = { system: 'light', light: 'dark', dark: 'system' };
const NAMES: Readonly<Record<Preferences['theme'], string>> = { system: 'as the system', light: 'light', dark: 'dark' };

/** Shows the page in the colours that are set, now and whenever that changes. */
export function followTheme(settings: Settings, root: HTMLElement): void {
  const apply = () => {
    root.dataset['theme'] = settings.all.theme;
  };
  settings.subscribe(apply);
  apply();
}

export function ThemeButton({ settings }: { readonly settings: Settings }) {
  const { theme } = useObserved(settings).all;
  return <IconButton icon="theme" what={`Colours: ${NAMES[theme]}`} onPress={() => settings.set({ theme: NEXT[theme] })} />;
}
