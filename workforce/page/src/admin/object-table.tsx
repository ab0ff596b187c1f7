import type { AnswerLine, ObjectLine } from '../api/admin';
import { when } from '../console/words';

interface Props {
  readonly objects: readonly ObjectLine[];
  /** Nothing where the batch's objects stay as they are. */
  readonly onReopen: ((object: ObjectLine) => void) | undefined;
  readonly labelledBy: string;
}

/** Settled objects, each with what was answered. */
export function ObjectTable({ objects, onReopen, labelledBy }: Props) {
  return (
    <div class="scroll" tabIndex={0} role="group" aria-labelledby={labelledBy}>
      <table class="objects">
        <thead>
          <tr>
            <th scope="col" class="number">Object</th><th scope="col">Image or text</th><th scope="col">Outcome</th><th scope="col">Most say</th><th scope="col">Answers and reasons</th>
            <th scope="col">Settled</th>{onReopen && <td />}
          </tr>
        </thead>
        <tbody>{objects.map((object) => <Row key={object.object} object={object} onReopen={onReopen} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ object, onReopen }: { readonly object: ObjectLine; readonly onReopen: Props['onReopen'] }) {
  return (
    <tr>
      <th scope="row" class="number">{object.object}</th>
      <td class="prose-cell" dir="auto">{object.image !== undefined ? <code title={object.image}>{fileOf(object.image)}</code> : (object.text ?? '–')}</td>
      <td>{object.outcome}</td>
      <td dir="auto">{object.mostSay ?? '–'}</td>
      <td class="prose-cell">
        {object.answers.length + object.reasons.length === 0 && '–'}
        <ul>
          {object.answers.map((answer) => <Said key={`${answer.worker} ${answer.standing}`} answer={answer} />)}
          {object.reasons.map((reason, i) => <li key={i} dir="auto"><span class="quiet">declined:</span> {reason}</li>)}
        </ul>
      </td>
      <td>{when(object.settledAt)}</td>
      {onReopen && <td><button type="button" aria-label={`Re-open object ${object.object}`} onClick={() => onReopen(object)}>Re-open</button></td>}
    </tr>
  );
}

function Said({ answer: { name, says, standing } }: { readonly answer: AnswerLine }) {
  return (
    <li dir="auto">
      <span class="quiet">{name}:</span> {standing === 'Counts' ? says : <><s>{says}</s> <span class="quiet">set aside</span></>}
    </li>
  );
}

/** The last part of an address, which tells it from its neighbours. */
export function fileOf(address: string): string {
  return address.split('/').at(-1) || address;
}
