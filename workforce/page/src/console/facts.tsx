import type { Condition, Job } from '../api/console';
import { between, count, when } from './words';

/** What the labels took: numbers that the status has, and the price where the job names one. */
export function Cost({ job }: { readonly job: Job }) {
  const { counts, created } = job.summary;
  const { perObject, usDollars } = job.people;
  const answers = counts.human * perObject;
  const took = between(created, job.completedAt);
  return (
    <section class="sheet" aria-labelledby="cost">
      <h2 id="cost">Cost</h2>
      <dl class="facts">
        <div><dt>Objects labelled by people</dt><dd>{count(counts.human)}</dd></div>
        <div><dt>People asked about each</dt><dd>{count(perObject)}</dd></div>
        <div><dt>Answers, at most</dt><dd>{count(answers)}</dd></div>
        {usDollars !== undefined && (
          <div><dt>At the job’s price of US$ {usDollars.toFixed(3)} an answer</dt><dd>US$ {(answers * usDollars).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}</dd></div>
        )}
        <div><dt>Objects labelled by the model</dt><dd>{count(counts.machine)}</dd></div>
        {took !== undefined && <div><dt>From making the job to its end</dt><dd>{took}</dd></div>}
      </dl>
    </section>
  );
}

const NAMES = [
  ['output', 'Output manifest'],
  ['folder', 'Output folder'],
  ['input', 'Input manifest'],
  ['model', 'Model'],
] as const;

/** Where the job's files are. */
export function Places({ places }: { readonly places: Job['places'] }) {
  return (
    <section class="sheet" aria-labelledby="places">
      <h2 id="places">Files</h2>
      <dl class="places">
        {NAMES.filter(([place]) => places[place] !== undefined).map(([place, name]) => (
          <div key={place}><dt>{name}</dt><dd><code>{places[place]}</code></dd></div>
        ))}
      </dl>
    </section>
  );
}

/** The conditions, which programs read. */
export function Conditions({ conditions }: { readonly conditions: readonly Condition[] }) {
  if (conditions.length === 0) return null;
  return (
    <section class="sheet" aria-labelledby="conditions">
      <h2 id="conditions">Conditions</h2>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="conditions">
        <table>
          <thead>
            <tr><th scope="col">Condition</th><th scope="col">Holds</th><th scope="col">Reason</th><th scope="col">Message</th><th scope="col">Since</th></tr>
          </thead>
          <tbody>
            {conditions.map((each) => (
              <tr key={each.type}>
                <th scope="row">{each.type}</th><td>{each.status}</td><td>{each.reason}</td><td class="prose-cell">{each.message}</td><td>{when(each.since)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
