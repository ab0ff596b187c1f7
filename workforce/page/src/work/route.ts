import { useEffect, useState } from 'preact/hooks';
import type { BatchName } from '../api/admin';
import type { Team } from '../api/contract';

/** A LabelingJob, as Kubernetes names it. */
export interface JobName {
  readonly namespace: string;
  readonly job: string;
}

export type AdminPlace = 'batches' | 'teams' | 'audit';

/**
 * Where on the page somebody is: `#/namespace/team` and `#/namespace/team/label` for those who label, `#console`, `#console/namespace/job` and
 * `…/preview` for owners, `#admin/batches`, `#admin/batches/namespace/job/uid/number`, `#admin/teams/namespace/team` and `#admin/audit` for administrators.
 */
export type Route =
  | { readonly kind: 'label'; readonly team: Team | undefined; readonly isLabelling: boolean }
  | { readonly kind: 'console'; readonly job: JobName | undefined; readonly isPreview: boolean }
  | { readonly kind: 'admin'; readonly place: AdminPlace; readonly team: Team | undefined; readonly batch?: BatchName };

export function routeOf(hash: string): Route {
  const [area, ...parts] = hash.replace(/^#/, '').split('/').map(decoded);
  if (area === 'console') return consoleRoute(parts);
  if (area === 'admin') return adminRoute(parts);
  const [namespace, team, place] = parts;
  if (!namespace || !team) return { kind: 'label', team: undefined, isLabelling: false };
  return { kind: 'label', team: { namespace, team }, isLabelling: place === 'label' };
}

function consoleRoute([namespace, job, place]: string[]): Route {
  if (!namespace || !job) return { kind: 'console', job: undefined, isPreview: false };
  return { kind: 'console', job: { namespace, job }, isPreview: place === 'preview' };
}

function adminRoute([place, ...parts]: string[]): Route {
  if (place === 'audit') return { kind: 'admin', place, team: undefined };
  if (place !== 'teams') return batchRoute(parts);
  const [namespace, team] = parts;
  return { kind: 'admin', place, team: namespace && team ? { namespace, team } : undefined };
}

function batchRoute([namespace, job, uid, number]: string[]): Route {
  const batches = { kind: 'admin', place: 'batches', team: undefined } as const;
  const iteration = Number(number);
  if (!namespace || !job || !uid || !Number.isInteger(iteration) || iteration < 1) return batches;
  return { ...batches, batch: { namespace, job, uid, iteration } };
}

export function hashOf(route: Route): string {
  switch (route.kind) {
    case 'label':
      return route.team === undefined ? '#/' : `#/${path(route.team.namespace, route.team.team)}${route.isLabelling ? '/label' : ''}`;
    case 'console':
      return route.job === undefined ? '#console' : `#console/${path(route.job.namespace, route.job.job)}${route.isPreview ? '/preview' : ''}`;
    case 'admin':
      return `#admin/${route.place}${path('', ...adminParts(route))}`;
  }
}

function adminParts({ team, batch }: Extract<Route, { kind: 'admin' }>): string[] {
  if (batch !== undefined) return [batch.namespace, batch.job, batch.uid, String(batch.iteration)];
  return team === undefined ? [] : [team.namespace, team.team];
}

/** The hash of an address that others have written down, such as `/console/team-a/birds`; nothing for other addresses. */
export function hashOfPath(pathname: string): string | undefined {
  return /^\/console(\/|$)/.test(pathname) ? `#${pathname.slice(1)}` : undefined;
}

/** The route, and how to go to another. */
export function useRoute(): readonly [Route, (route: Route) => void] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [routeOf(hash), (route) => void (location.hash = hashOf(route))];
}

function path(...parts: string[]): string {
  return parts.map(encodeURIComponent).join('/');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
