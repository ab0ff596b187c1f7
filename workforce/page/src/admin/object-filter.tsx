import { useState } from 'preact/hooks';
import type { ObjectQuery, Outcome, WorkerLine } from '../api/admin';

const OUTCOMES: readonly Outcome[] = ['Answered', 'Declined', 'Expired'];

interface Props {
  readonly workers: readonly WorkerLine[];
  readonly onFind: (query: ObjectQuery) => void;
}

/** Which objects are to be shown. What is typed counts when it is sent, what is chosen at once. */
export function ObjectFilter({ workers, onFind }: Props) {
  const [query, setQuery] = useState<ObjectQuery>({});
  const [words, setWords] = useState('');
  const choose = (change: ObjectQuery) => {
    const next = { ...query, ...change };
    setQuery(next);
    onFind(next);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    choose({ find: words.trim() === '' ? undefined : words.trim() });
  };
  return (
    <form class="object-filter" role="search" aria-label="Objects" onSubmit={submit}>
      <label>
        Outcome
        <select value={query.outcome ?? ''} onChange={(event) => choose({ outcome: (event.currentTarget.value || undefined) as Outcome | undefined })}>
          <option value="">any</option>
          {OUTCOMES.map((each) => <option key={each} value={each}>{each}</option>)}
        </select>
      </label>
      <label>
        Answered by
        <select value={query.worker ?? ''} onChange={(event) => choose({ worker: event.currentTarget.value || undefined })}>
          <option value="">anybody</option>
          {workers.map(({ worker, name }) => <option key={worker} value={worker}>{name === worker ? name : `${name} (${worker})`}</option>)}
        </select>
      </label>
      <label class="words">
        Number, or words of its line
        <input type="search" maxLength={256} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
      <button type="submit">Find</button>
    </form>
  );
}
