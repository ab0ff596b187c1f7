import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { Swatch } from '../colours/swatch';
import { Icon } from '../ui/icons';
import { useObserved } from '../ui/observable';
import type { Choice } from './choice';
import { search } from './search';

interface Props {
  readonly choice: Choice;
  readonly chosen: number | undefined;
  /** What stands beside each name: nothing where no colour is drawn. */
  readonly marks: 'none' | 'colours' | 'patterns';
}

/** Preact's types want a datalist beside this role; here the list is an element of its own. */
const COMBOBOX: object = { role: 'combobox', 'aria-expanded': 'true', 'aria-autocomplete': 'list' };

const FIELD = 'label-search';

/** Puts the cursor into the search field, if there is one. */
export function focusSearch(): boolean {
  const field = document.getElementById(FIELD);
  field?.focus();
  return field !== null;
}

/** The labels: a list, with a search field and those used last above it when there are many. */
export function ClassPicker({ choice, chosen, marks }: Props) {
  useObserved(choice);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const found = useMemo(() => search(choice.labels, text), [choice, text]);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const optionId = (label: number) => `${id}-${label}`;
  const activeLabel = found[Math.min(active, found.length - 1)];
  useEffect(() => {
    if (activeLabel !== undefined) list.current?.querySelector(`[id="${optionId(activeLabel)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [activeLabel]);
  useEffect(() => {
    if (chosen !== undefined && text === '') setActive(chosen);
  }, [chosen, text]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive(Math.max(0, Math.min(found.length - 1, active + step)));
    else if (event.key === 'Enter' && !event.ctrlKey && activeLabel !== undefined) take(activeLabel);
    else if (event.key === 'Escape') focusStage();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const take = (label: number) => {
    choice.choose(label);
    setText('');
    focusStage();
  };
  const many = choice.slots.isRecent;
  return (
    <section class="picker" aria-label="Labels">
      {many && (
        <div class="search">
          <Icon name="search" />
          <input
            id={FIELD}
            type="text"
            {...COMBOBOX}
            aria-label={`Search ${choice.labels.length} labels`}
            aria-controls={`${id}-list`}
            autocomplete="off"
            spellcheck={false}
            placeholder={`Search ${choice.labels.length} labels`}
            value={text}
            {...(activeLabel === undefined ? {} : { 'aria-activedescendant': optionId(activeLabel) })}
            onInput={(event) => (setText(event.currentTarget.value), setActive(0))}
            onKeyDown={onKeyDown}
          />
          <kbd>/</kbd>
        </div>
      )}
      {many && <Recent choice={choice} chosen={chosen} marks={marks} />}
      <ul
        ref={list}
        id={`${id}-list`}
        class="labels"
        role="listbox"
        aria-label="All labels"
        tabIndex={0}
        {...(activeLabel === undefined ? {} : { 'aria-activedescendant': optionId(activeLabel) })}
        onKeyDown={onKeyDown}
      >
        {found.map((label, place) => (
          <li
            key={label}
            id={optionId(label)}
            role="option"
            aria-selected={label === chosen}
            class={place === active && (many || text !== '') ? 'active' : ''}
            onClick={() => take(label)}
          >
            {marks !== 'none' && <Swatch label={label} colour={choice.colours[label] as string} hasPattern={marks === 'patterns'} />}
            <span class="name" dir="auto">{choice.labels[label]}</span>
            {label === chosen && <Icon name="check" />}
            {!many && choice.slots.keyOf(label) !== undefined && <kbd aria-hidden="true">{choice.slots.keyOf(label)}</kbd>}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="quiet" role="status">No label matches.</p>}
    </section>
  );
}

function Recent({ choice, chosen, marks }: Props) {
  if (choice.slots.filled.length === 0) return <p class="quiet hint">Labels that you use get the keys 1 to 9 and 0.</p>;
  return (
    <ul class="recent" aria-label="Used last">
      {choice.slots.filled.map(({ key, label }) => (
        <li key={key}>
          <button type="button" aria-pressed={label === chosen} onClick={() => choice.choose(label)}>
            <kbd>{key}</kbd>
            {marks !== 'none' && <Swatch label={label} colour={choice.colours[label] as string} hasPattern={marks === 'patterns'} />}
            <span class="name" dir="auto">{choice.labels[label]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Back to the work, where the keys are. */
export function focusStage(): void {
  document.querySelector<HTMLElement>('.stage')?.focus({ preventScroll: true });
}
