import fc from 'fast-check';
import addressparser from 'nodemailer/lib/addressparser';
import '../../src/app/rooms';
import { mailOf } from '../../src/outbox/channels/mail-text';
import { eventCatalogue, type EventKind } from '../../src/outbox/event-catalogue';
import { ConfigError, readConfig } from '../../src/platform/settings/config';
import { isMailAddress } from '../../src/platform/outgoing/mail-address';
import { A_DAY, UMEA } from '../support/world';

const FROM = 'samnav@nav.example';

const EVENT_KINDS = [...eventCatalogue().keys()] as EventKind[];

describe('an address that is taken', () => {
  const strange = fc.string({ unit: fc.constantFrom(...'aZ9._%+-@<>()[],;:"\\ \r\n\t\0åé'), maxLength: 12 });
  const plain = fc.string({ unit: fc.constantFrom(...'aZ9._+-'), minLength: 1, maxLength: 8 });
  const address = fc.oneof(
    fc.emailAddress(),
    ...[strange, plain].map((part) => fc.tuple(part, part).map(([name, domain]) => `${name}@${domain}.se`)),
  );

  it('is one for a parser of mail too, and the same, and can end no header', () => {
    let taken = 0;
    fc.assert(
      fc.property(address, (text) => {
        if (!isMailAddress(text)) return;
        taken += 1;
        expect(addressparser(text)).toEqual([{ address: text, name: '' }]);
        // eslint-disable-next-line no-control-regex
        expect(text).not.toMatch(/[\x00-\x20\x7f-\uffff<>,;:()]/);
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(20);
    // RFC 5321, 4.5.3.1.1
    expect([64, 65].map((signs) => isMailAddress(`${'a'.repeat(signs)}@nav.example`))).toEqual([true, false]);
  });
});

describe('the text of a message', () => {
  it('is a line of subject and plain text, whatever the förbund is called, and has no undefined in it', () => {
    const event = fc.record({
      id: fc.nat(),
      kind: fc.constantFrom(...EVENT_KINDS),
      data: fc.record({
        round: fc.constant('2024'),
        forbund: fc.option(fc.constant(UMEA)),
        version: fc.nat(),
        release: fc.nat(),
        systemError: fc.option(fc.nat()),
        authority: fc.constant('FK'),
        lastDay: fc.constant('2024-12-31'),
      }),
      createdAt: fc.constant(A_DAY),
      epoch: fc.constantFrom(null, '0123456789ab'),
    });
    const name = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'aÅ\n\r\u2028') }));
    fc.assert(
      fc.property(event, fc.option(name), (stored, name) => {
        const { subject, text } = mailOf(stored, name, undefined);
        expect(subject).not.toMatch(/[\r\n]/);
        expect(text.trimEnd().split('\n\n')).toHaveLength(4);
        expect(text.split(/[\r\n\u2028]+/)).toHaveLength(5);
        expect(text.replace(name ?? '', '')).not.toMatch(/undefined|null/);
      }),
    );
    const reminder = { id: 1, epoch: null, kind: 'REMINDER' as const, createdAt: A_DAY };
    const { text } = mailOf({ ...reminder, data: { deadline: '2024-11-30T23:00:00.000Z' } }, 'Förbundet', undefined);
    expect(text).toContain('Senast 2024-12-01 00:00.');
    const sent = { id: 1, epoch: null, kind: 'SYSTEM_ERROR_SENT' as const, createdAt: A_DAY };
    const letter = mailOf(
      { ...sent, data: { systemError: 7, authority: 'FK', lastDay: '2024-12-31' } },
      null,
      undefined,
    );
    expect(letter.subject).toBe('Samnav: systemfel skickat till myndighet / system error sent to an authority');
    expect(letter.text.split('\n\n').slice(0, 2)).toEqual([
      'Systemfel 7 har skickats till en myndighet. Sista svarsdag är 2024-12-31.',
      'System error 7 has been sent to an authority. The last day to answer is 2024-12-31.',
    ]);
  });
});

describe('the settings of e-mail', () => {
  const both = (url: string) => readConfig({ SMTP_URL: url, MAIL_FROM: FROM }).outbox.mail;

  it('need TLS except on this machine and where it is said', () => {
    expect(both('smtps://nav:p%40ss@mail.example')).toMatchObject({
      host: 'mail.example',
      port: 465,
      isTlsFromStart: true,
      login: { user: 'nav', pass: 'p@ss' },
    });
    expect(both('smtp://mail.example')).toMatchObject({ port: 587, isTlsFromStart: false, needsTls: true });
    expect(both('smtp://mail.example:25?tls=false')).toMatchObject({ port: 25, needsTls: false });
    expect(both('smtp://127.0.0.1:2525')).toMatchObject({ port: 2525, needsTls: false });
  });

  it.each([
    [{ SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM'],
    [{ MAIL_FROM: FROM }, 'SMTP_URL'],
    [{ SMTP_URL: 'http://mail.example', MAIL_FROM: FROM }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://nav:hemligt@mail.example?secure=maybe', MAIL_FROM: FROM }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'Nav <nav@nav.example>' }, 'MAIL_FROM'],
  ])('are refused when they do not hold: %j', (environment, name) => {
    const read = () => readConfig(environment);
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(name);
    expect(read).not.toThrow(/hemligt/);
  });
});
