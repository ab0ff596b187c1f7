import { useState } from 'preact/hooks';
import { isOwn } from '../api/address';
import type { LoginKind } from '../api/contract';
import type { Session } from './session';

interface Props {
  readonly session: Session;
  readonly logins: readonly LoginKind[];
  /** Whether a provider's login opens beside this page, which holds unfinished work. */
  readonly beside?: boolean;
}

/** The ways to log in. */
export function LoginForms({ session, logins, beside = false }: Props) {
  const providers = logins.filter((login) => login.kind === 'oidc').filter((login) => isOwn(login.url));
  return (
    <div class="logins">
      {logins.some((login) => login.kind === 'password') && <PasswordForm session={session} />}
      {providers.map((login) => (
        <a key={login.url} class="button wide" href={login.url} {...(beside ? { target: '_blank', rel: 'noopener' } : {})}>
          {login.name}
        </a>
      ))}
      {beside && providers.length > 0 && (
        <button type="button" class="wide" onClick={() => void session.refresh()}>
          I have logged in
        </button>
      )}
      {logins.length === 0 && <p>Nobody can log in here yet: the service has neither local accounts nor a login provider.</p>}
    </div>
  );
}

function PasswordForm({ session }: { readonly session: Session }) {
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    setBusy(true);
    setProblem('');
    try {
      await session.logIn(String(fields.get('name')), String(fields.get('password')));
    } catch (refusal) {
      setProblem((refusal as Error).message);
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event as unknown as SubmitEvent)}>
      <label>
        Name
        <input name="name" autocomplete="username" required autofocus aria-invalid={problem !== ''} />
      </label>
      <label>
        Password
        <input name="password" type="password" autocomplete="current-password" required aria-invalid={problem !== ''} />
      </label>
      <p role="alert" class="problem">{problem}</p>
      <button type="submit" class="primary wide" disabled={isBusy}>
        Log in
      </button>
    </form>
  );
}
