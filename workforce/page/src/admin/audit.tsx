import { useState } from 'preact/hooks';
import type { AdminCalls } from '../api/admin';
import { when } from '../console/words';
import { useLoaded } from '../ui/loaded';
import { Waiting } from '../ui/waiting';

const PAGE = 200;

/** Who did what, page by page into the past. */
export function AuditPage({ calls }: { readonly calls: AdminCalls }) {
  const [pages, setPages] = useState<readonly (string | undefined)[]>([undefined]);
  const before = pages.at(-1);
  const found = useLoaded(() => calls.audit(before), [calls, before]);
  if (found.kind !== 'there') return <Waiting of={found} what="Looking" />;
  const lines = found.value;
  return (
    <section class="sheet" aria-labelledby="audit">
      <h2 id="audit">Audit log</h2>
      {lines.length === 0 && <p class="quiet">There is nothing older.</p>}
      {lines.length > 0 && (
        <div class="scroll" tabIndex={0} role="group" aria-labelledby="audit">
          <table>
            <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">About</th></tr></thead>
            <tbody>
              {lines.map((line, i) => (
                <tr key={i}>
                  <td><time dateTime={line.at}>{when(line.at)}</time></td><td dir="auto">{line.who}</td><td>{line.what}</td><td class="prose-cell" dir="auto">{line.about}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="pager">
        {pages.length > 1 && <button type="button" onClick={() => setPages(pages.slice(0, -1))}>Newer</button>}
        {lines.length >= PAGE && <button type="button" onClick={() => setPages([...pages, lines.at(-1)!.at])}>Older</button>}
      </p>
    </section>
  );
}
