import type { JWTPayload } from 'jose';
import { newKey, NOT_FAKED, secondsFromNow, sign, startIssuer, type SigningKey } from '../support/outside/oidc-issuer';
import { startWorld, UMEA, type World } from '../support/world';

const VIEWER = '{ viewer { roles } }';

describe('a person signed in elsewhere, when the issuer cannot be reached', () => {
  let rsa: SigningKey;
  beforeAll(async () => {
    rsa = await newKey('rsa-1');
  });
  const claims = (more: JWTPayload) => ({ aud: 'samnav', sub: 'someone', exp: secondsFromNow(300), ...more });

  const worldOf = (issuer: { url: string; jwksUrl: string }) =>
    startWorld('SEEDED', {
      config: {
        oidc: {
          issuer: issuer.url,
          audience: 'samnav',
          jwksUrl: issuer.jwksUrl,
          roleClaim: 'roles',
          forbundClaim: 'f',
          authorityClaim: 'a',
          roleMap: {},
          clockSkewSeconds: 0,
        },
      },
    });
  const send = (at: World, token: string) =>
    fetch(`${at.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: VIEWER }),
    });

  it('is told so, when to come again, and not that the token is bad', async () => {
    const gone = await startIssuer();
    await gone.close();
    const cut = await worldOf(gone);
    try {
      const answer = await send(cut, await sign(rsa, claims({ iss: gone.url })));
      expect([answer.status, Number(answer.headers.get('retry-after'))]).toEqual([503, 10]);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'ISSUER_UNAVAILABLE' } }] });
      const upload = await cut
        .withBearer(await sign(rsa, claims({ iss: gone.url })))
        .upload('measure', { forbund: UMEA, round: '2024' });
      expect([upload.status, upload.headers.get('retry-after')]).toEqual([503, '10']);
    } finally {
      await cut.close();
    }
  });

  it('goes on being known by the keys that are kept, for a day, and nobody waits for the issuer', async () => {
    jest.useFakeTimers({ now: Date.now(), doNotFake: [...NOT_FAKED] });
    const own = await startIssuer(rsa);
    const kept = await worldOf(own);
    try {
      const good = await sign(rsa, claims({ iss: own.url, exp: secondsFromNow(3 * 24 * 3600) }));
      const unknown = await sign(await newKey('nobody'), claims({ iss: own.url }));
      expect((await send(kept, good)).status).toBe(200);
      own.hang();
      jest.advanceTimersByTime(11 * 60_000);
      const asked = own.asked();
      const answers = await Promise.all(Array.from({ length: 20 }, () => send(kept, good)));
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      // One question for all of them, which hangs still.
      expect(own.asked() - asked).toBeLessThanOrEqual(1);
      await own.close();
      const refused = await send(kept, unknown);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10']);
      expect((await send(kept, good)).status).toBe(200);
      jest.advanceTimersByTime(25 * 3600_000);
      expect((await send(kept, good)).status).toBe(503);
    } finally {
      jest.useRealTimers();
      await kept.close();
      await own.close();
    }
  });
});
