import type { Iteration } from '../api/console';
import { count, percentOf, rounded } from './words';

/** What came of each iteration. */
export function Iterations({ history }: { readonly history: readonly Iteration[] }) {
  if (history.length === 0) return null;
  return (
    <section class="sheet" aria-labelledby="iterations">
      <h2 id="iterations">Iterations</h2>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="iterations">
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">Batch</th>
              <th scope="col">For</th>
              <th scope="col" class="number">By people</th>
              <th scope="col" class="number">By the model</th>
              <th scope="col" class="number">Failed</th>
              <th scope="col" class="number">Model’s quality</th>
              <th scope="col" class="number">Expected coverage</th>
              <th scope="col" class="number">Expected human labels</th>
            </tr>
          </thead>
          <tbody>
            {history.map((each) => (
              <tr key={each.iteration}>
                <th scope="row" class="number">{each.iteration}</th>
                <td>{each.kind}</td>
                <td class="number">{count(each.human)}</td>
                <td class="number">{count(each.machine)}</td>
                <td class="number">{count(each.failed)}</td>
                <td class="number">{percentOf(each.accuracy)}</td>
                <td class="number">{percentOf(each.expectedCoverage)}</td>
                <td class="number">{rounded(each.expectedHumanLabels)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
