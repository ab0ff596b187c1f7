import { useEffect, useState } from 'preact/hooks';
import type { Team } from '../api/contract';

/** Where on the page the worker is: `#/namespace/team` or `#/namespace/team/label`. */
export interface Route {
  readonly team: Team | undefined;
  readonly isLabelling: boolean;
}

export function routeOf(hash: string): Route {
  const [, namespace, team, place] = hash.replace(/^#/, '').split('/').map(decoded);
  if (!namespace || !team) return { team: undefined, isLabelling: false };
  return { team: { namespace, team }, isLabelling: place === 'label' };
}

export function hashOf({ team, isLabelling }: Route): string {
  if (team === undefined) return '#/';
  return `#/${encodeURIComponent(team.namespace)}/${encodeURIComponent(team.team)}${isLabelling ? '/label' : ''}`;
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

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
