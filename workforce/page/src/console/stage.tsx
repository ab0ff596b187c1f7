const TONES: Readonly<Record<string, string>> = { Complete: 'good', Failed: 'bad', Suspended: 'held', Stopping: 'held', Stopped: 'held' };

/** Where a job stands. */
export function StageBadge({ stage }: { readonly stage: string | undefined }) {
  return <p class={`badge ${TONES[stage ?? ''] ?? 'active'}`}>{stage ?? 'Not seen yet'}</p>;
}
