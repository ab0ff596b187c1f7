import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from './button';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Nothing where the dialog must be answered. */
  readonly onClose?: (() => void) | undefined;
  readonly width?: 'narrow' | 'wide';
}

/** A dialog over the page; the browser keeps the focus in it, and gives it back afterwards. */
export function Dialog({ title, children, onClose, width = 'narrow' }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const cancel = (event: Event) => {
    event.preventDefault();
    onClose?.();
  };
  return (
    <dialog ref={element} class={width} aria-labelledby={heading} onCancel={cancel}>
      <header>
        <h2 id={heading}>{title}</h2>
        {onClose && <IconButton icon="close" what="Close" keys="Esc" onPress={onClose} />}
      </header>
      {children}
    </dialog>
  );
}
