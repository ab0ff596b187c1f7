import { Icon, type IconName } from './icons';

interface Props {
  readonly icon: IconName;
  /** What it does: its name for screen readers, and its tip. */
  readonly what: string;
  readonly keys?: string;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  /** For a switch: whether it is on. */
  readonly isOn?: boolean;
}

/** A button that is an icon. */
export function IconButton({ icon, what, keys, onPress, isDisabled, isOn }: Props) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={what}
      title={keys === undefined ? what : `${what} (${keys})`}
      disabled={isDisabled ?? false}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
