import { exportSPKI, type JWTPayload } from 'jose';
import { hmac, tamper, unsigned } from '../support/false-tokens';
import {
  newKey,
  NOT_FAKED,
  secondsFromNow,
  sign,
  startIssuer,
  type Issuer,
  type SigningKey,
} from '../support/outside/oidc-issuer';
import { share, submit } from '../support/results';
import { storedText } from '../support/whole-database';
import { startWorld, UMEA, type World } from '../support/world';

const SKEW = 30;
const VIEWER = '{ viewer { roles authority forbund { organisationNumber } } }';

describe('a person signed in elsewhere', () => {
  let world: World;
  let issuer: Issuer;
  let rsa: SigningKey;
  let ec: SigningKey;

  beforeAll(async () => {
    rsa = await newKey('rsa-1');
    ec = await newKey('ec-1', 'ES256');
    issuer = await startIssuer(rsa, ec);
    world = await startWorld('SEEDED', {
      config: {
        oidc: {
          issuer: issuer.url,
          audience: 'samnav',
          jwksUrl: issuer.jwksUrl,
          roleClaim: 'roles',
          forbundClaim: 'organisation_number',
          authorityClaim: 'authority',
          roleMap: {
            'finsam-editor': 'FORBUND_EDITOR',
            'finsam-kansli': 'SECRETARIAT',
            'finsam-af': 'AUTHORITY',
            nonsense: 'EMPEROR',
            allmän: 'PUBLIC',
          },
          clockSkewSeconds: SKEW,
        },
      },
    });
  });
  afterAll(async () => {
    await world.close();
    await issuer.close();
  });

  const claims = (more: JWTPayload = {}): JWTPayload => ({
    iss: issuer.url,
    aud: 'samnav',
    sub: 'anna.andersson@example.org',
    exp: secondsFromNow(300),
    roles: ['finsam-editor'],
    organisation_number: UMEA,
    ...more,
  });
  const who = async (token: string) =>
    world
      .withBearer(token)
      .ask<{ viewer: { roles: string[]; authority: string | null; forbund: { organisationNumber: string } | null } }>(
        VIEWER,
      );
  const viewer = async (more: JWTPayload) => (await who(await sign(rsa, claims(more)))).data?.viewer;

  it.each(['RS256', 'ES256'])('is known by a good token signed with %s', async (algorithm) => {
    const { status, data } = await who(await sign(algorithm === 'RS256' ? rsa : ec, claims()));
    expect([status, data?.viewer]).toEqual([
      200,
      { roles: ['FORBUND_EDITOR'], authority: null, forbund: { organisationNumber: UMEA } },
    ]);
  });

  it.each<[string, () => Promise<string>]>([
    ['of another issuer', () => sign(rsa, claims({ iss: 'https://somebody.else' }))],
    ['for another audience', () => sign(rsa, claims({ aud: 'another-service' }))],
    ['for no audience', () => sign(rsa, claims({ aud: undefined }))],
    ['that has expired beyond the skew', () => sign(rsa, claims({ exp: secondsFromNow(-SKEW - 5) }))],
    ['that never expires', () => sign(rsa, claims({ exp: undefined }))],
    ['that does not hold yet', () => sign(rsa, claims({ nbf: secondsFromNow(SKEW + 30) }))],
    ['of nobody', () => sign(rsa, claims({ sub: undefined }))],
    ['with an unknown key', async () => sign(await newKey('rsa-unknown'), claims())],
    ['with another key under a known name', async () => sign(await newKey('rsa-1'), claims())],
    ['that is not signed', async () => unsigned(claims())],
    ['signed with the public key as a secret', async () => hmac(claims(), await exportSPKI(rsa.publicKey))],
    ['that was tampered with', async () => tamper(await sign(rsa, claims()))],
    ['that is no token', async () => 'a.b.c'],
    [
      'with a header that must be understood',
      () => sign(rsa, claims(), { crit: ['exp2'], exp2: true }).catch(() => 'a.b.c'),
    ],
  ])('is refused, not taken for nobody, with a token %s', async (_, make) => {
    const answer = await who(await make());
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([401, 'INVALID_TOKEN']);
  });

  it('may have a clock that differs by less than the skew', async () => {
    expect(await viewer({ exp: secondsFromNow(-SKEW + 10) })).toBeDefined();
    expect(await viewer({ nbf: secondsFromNow(SKEW - 10) })).toBeDefined();
  });

  it('has the roles that the settings map, whether one or several, and no others', async () => {
    expect((await viewer({ roles: 'finsam-kansli' }))?.roles).toEqual(['SECRETARIAT']);
    expect((await viewer({ roles: ['finsam-kansli', 'finsam-editor', 'finsam-editor'] }))?.roles).toEqual([
      'SECRETARIAT',
      'FORBUND_EDITOR',
    ]);
    for (const roles of [
      undefined,
      [],
      'SECRETARIAT',
      ['ADMINISTRATOR', 'unknown'],
      'nonsense',
      'allmän',
      '__proto__',
      'constructor',
      7,
      { a: 1 },
    ]) {
      expect((await viewer({ roles }))?.roles).toEqual(['PUBLIC']);
    }
  });

  it('without a mapped role may do nothing more than anybody', async () => {
    const caller = world.withBearer(await sign(rsa, claims({ roles: ['unknown'] })));
    const answer = await caller.ask('{ auditEvents { totalCount } }');
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('acts for the förbund and answers for the authority that the token names, if there is one', async () => {
    expect(
      await viewer({ roles: 'finsam-af', authority: 'Arbetsförmedlingen', organisation_number: undefined }),
    ).toEqual({ roles: ['AUTHORITY'], authority: 'Arbetsförmedlingen', forbund: null });
    for (const organisationNumber of ['222000-9999', undefined, 7, [UMEA]]) {
      const token = await sign(rsa, claims({ organisation_number: organisationNumber }));
      expect((await who(token)).data?.viewer.forbund).toBeNull();
      const answer = await world
        .withBearer(token)
        .upload('measure,n,numerator\nFIN-I01,30,20\n', { forbund: UMEA, round: '2024' });
      expect(answer.status).toBe(403);
    }
  });

  it('goes on being known when the issuer changes its keys, and the old key opens nothing any more', async () => {
    jest.useFakeTimers({ now: Date.now(), doNotFake: [...NOT_FAKED] });
    const own = await startIssuer(rsa);
    const next = await newKey('rsa-2');
    const rotating = await startWorld('SEEDED', {
      config: {
        oidc: {
          issuer: own.url,
          audience: 'samnav',
          jwksUrl: own.jwksUrl,
          roleClaim: 'roles',
          forbundClaim: 'f',
          authorityClaim: 'a',
          roleMap: {},
          clockSkewSeconds: 0,
        },
      },
    });
    try {
      const statusWith = async (key: SigningKey) =>
        (await rotating.withBearer(await sign(key, claims({ iss: own.url }))).ask(VIEWER)).status;
      expect(await statusWith(rsa)).toBe(200);
      own.publishKeys(rsa, next);
      // The key set is not fetched for every unknown key: a stranger could make the issuer drown.
      const before = own.asked();
      await statusWith(await newKey('nobody'));
      await statusWith(await newKey('nobody-else'));
      expect(own.asked()).toBe(before);
      jest.advanceTimersByTime(31_000);
      expect(await statusWith(next)).toBe(200);
      own.publishKeys(next);
      jest.advanceTimersByTime(11 * 60_000);
      // Old keys are fetched anew beside the request, which is answered by those that are kept.
      const asked = own.asked();
      expect(await statusWith(next)).toBe(200);
      while (own.asked() === asked) await statusWith(next);
      let ofTheOld = await statusWith(rsa);
      for (let tries = 0; ofTheOld === 200 && tries < 100; tries += 1) ofTheOld = await statusWith(rsa);
      expect(ofTheOld).toBe(401);
    } finally {
      jest.useRealTimers();
      await rotating.close();
      await own.close();
    }
  });

  it('is a pseudonym in the trail: the same each time, another for another person, and never the subject itself', async () => {
    const send = async (sub: string, numerator: number) =>
      submit(world.withBearer(await sign(rsa, claims({ sub }))), { cells: [share('FIN-I01', 30, numerator)] });
    for (const [sub, numerator] of [
      ['anna@example.org', 1],
      ['bo@example.org', 2],
      ['anna@example.org', 3],
    ] as const)
      await send(sub, numerator);
    const rows = await world.hub.db.query<{ actor: string }[]>(
      `SELECT actor FROM audit_event WHERE action = 'results:submit' ORDER BY id`,
    );
    const [anna, bo, again] = rows.map((row) => row.actor);
    expect(anna).toMatch(/^oidc:[0-9a-f]{16}$/);
    expect([again, bo === anna]).toEqual([anna, false]);
    expect(`${await storedText(world.hub)}${world.logged.join('')}`).not.toMatch(/anna|bo@|example\.org/);
  });
});
