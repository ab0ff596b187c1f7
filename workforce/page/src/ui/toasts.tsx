import type { Announcer } from './announcer';
import { IconButton } from './button';
import { Icon } from './icons';
import { useObserved } from './observable';

/** The messages of the announcer. The regions are always there, so that screen readers follow them. */
export function Toasts({ announcer }: { readonly announcer: Announcer }) {
  const { messages } = useObserved(announcer);
  const shown = (isBad: boolean) =>
    messages
      .filter((message) => (message.tone === 'bad') === isBad)
      .map((message) => (
        <p key={message.id} class={`toast ${message.tone}`}>
          {message.tone !== 'plain' && <Icon name={isBad ? 'warning' : 'check'} />}
          <span>{message.text}</span>
          {isBad && <IconButton icon="close" what="Dismiss the message" onPress={() => announcer.dismiss(message.id)} />}
        </p>
      ));
  return (
    <div class="toasts">
      <div role="status" aria-live="polite">{shown(false)}</div>
      <div role="alert" aria-live="assertive">{shown(true)}</div>
    </div>
  );
}
