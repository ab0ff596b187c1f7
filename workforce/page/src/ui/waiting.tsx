import type { Loaded } from './loaded';

/** What is shown in place of something that is not there, in one sentence. */
export function Waiting({ of, what }: { readonly of: Exclude<Loaded<unknown>, { kind: 'there' }>; readonly what: string }) {
  return of.kind === 'loading' ? (
    <p class="quiet" aria-busy="true">{what} …</p>
  ) : (
    <p class="absent" role="status">{sentence(of.why)}</p>
  );
}

/** A sentence of the service's, which begins small. */
export function sentence(why: string): string {
  return why.charAt(0).toUpperCase() + why.slice(1) + (/[.!?]$/.test(why) ? '' : '.');
}
