import type { ObjectLine } from '../api/admin';
import { count } from '../console/words';
import { Dialog } from '../ui/dialog';
import { consequences } from './reopening';

interface Props {
  readonly objects: readonly ObjectLine[];
  readonly onReopen: () => void;
  readonly onClose: () => void;
}

/** Says what re-opening does, and asks for it once. */
export function ReopenDialog({ objects, onReopen, onClose }: Props) {
  const title = objects.length === 1 ? `Re-open object ${objects[0]!.object}?` : `Re-open ${count(objects.length)} objects?`;
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="consequences" dir="auto">{consequences(objects).map((each) => <p key={each}>{each}</p>)}</div>
      <footer>
        <button type="button" autofocus onClick={onClose}>Leave as it is</button>
        <button type="button" class="primary" onClick={onReopen}>Re-open</button>
      </footer>
    </Dialog>
  );
}
