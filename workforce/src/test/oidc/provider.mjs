// A real OpenID Connect provider on a free port, which it prints. Whoever types a name is that person; what they are called and which groups
// they are in stands below.
import http from 'node:http';
import {Provider} from 'oidc-provider';

const PEOPLE = {
  'sub-of-ada': {name: 'Ada A.', groups: ['birders', 'staff']},
  'sub-of-eve': {name: 'Eve E.', groups: []},
  'sub-of-max': {name: 'Max M.', groups: ['label-admins']},
};

const server = http.createServer();
server.listen(0, '127.0.0.1', () => {
  const {port} = server.address();
  const provider = new Provider(`http://localhost:${port}`, {
    clients: [
      {
        client_id: 'plumbline',
        client_secret: 'a-secret-for-tests-alone',
        // Native, so that the page's port may be any.
        application_type: 'native',
        redirect_uris: ['http://localhost/login/oidc/callback'],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: {openid: ['sub'], profile: ['name'], groups: ['groups']},
    scopes: ['openid', 'profile', 'groups'],
    pkce: {required: () => true},
    cookies: {keys: ['a-key-for-tests-alone']},
    findAccount: (context, sub) => ({
      accountId: sub,
      claims: () => ({sub, ...(PEOPLE[sub] ?? {name: sub, groups: ['birders']})}),
    }),
  });
  server.on('request', provider.callback());
  console.log(`listening ${port}`);
});
