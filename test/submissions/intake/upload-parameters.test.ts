import { share, teamOf, toCsv, type Team } from '../../support/results';
import { changesNothing } from '../../support/whole-database';
import { startWorld, UMEA, type World } from '../../support/world';

const FILE = toCsv([share('FIN-I01', 30, 20)]);
const KNOWN = 'forbund, round, dryRun, consequences, draft, basedOnVersion, scope, comment, correctionReason';
const WHERE = `forbund=${UMEA}&round=2024`;

interface Refused {
  readonly errors: readonly { extensions: { code: string; text: { sv: string; en: string } } }[];
}

describe('the address of an upload', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
  });
  afterAll(() => world.close());

  const refusalOf = async (parameters: string) => {
    const answer = await changesNothing(world.hub, () =>
      fetch(`${world.url}/uploads?${parameters}`, {
        method: 'POST',
        headers: { ...team.editor.headers, 'content-type': 'text/csv' },
        body: FILE,
      }),
    );
    const { errors } = (await answer.json()) as Refused;
    return { status: answer.status, code: errors[0]?.extensions.code, text: errors[0]?.extensions.text };
  };

  it.each([
    ['a rehearsal in another case', 'dryrun=true', 'dryrun'],
    ['a rehearsal with a hyphen', 'dry-run=true', 'dry-run'],
    ['the key, which is a header', 'idempotencyKey=a-key', 'idempotencyKey'],
    ['the key by the name of the header', 'Idempotency-Key=a-key', 'Idempotency-Key'],
    ['something of its own', 'colour=blue', 'colour'],
  ])('with %s is refused rather than stored, and is told what there is', async (_, parameter, name) => {
    const { status, code, text } = await refusalOf(`${WHERE}&${parameter}`);
    expect([status, code]).toEqual([400, 'UNKNOWN_PARAMETER']);
    expect(text?.sv).toBe(`Det finns ingen parameter ${name}. De som finns: ${KNOWN}; som huvud: Idempotency-Key.`);
    expect(text?.en).toBe(`There is no parameter ${name}. Those there are: ${KNOWN}; as a header: Idempotency-Key.`);
  });

  it.each([
    [`${WHERE}&dryRun=true&dryRun=true`, 'dryRun', 'it is given twice'],
    [`${WHERE}&dryRun=true&dryRun=false`, 'dryRun', 'it is given twice'],
    [`${WHERE}&round=2022`, 'round', 'it is given twice'],
    [`${WHERE}&dryRun=yes`, 'dryRun', 'choose among true, false'],
    [`${WHERE}&dryRun=TRUE`, 'dryRun', 'choose among true, false'],
    [`${WHERE}&basedOnVersion=-1`, 'basedOnVersion', 'it must be a whole number'],
    [`${WHERE}&dryRun=`, 'dryRun', 'it is empty'],
    [`${WHERE}&comment=a%00b`, 'comment', 'it has a character that is no text'],
    [`${WHERE}&comment=100%zz`, 'comment', 'it is not UTF-8 in percent-encoding'],
    [`${WHERE}&comment=%F6`, 'comment', 'it is not UTF-8 in percent-encoding'],
    [`forbund=${UMEA}`, 'round', 'it is missing'],
    ['round=2024', 'forbund', 'it is missing'],
  ])('that is %s is refused, and says what is the matter with %s', async (parameters, field, fault) => {
    const { status, code, text } = await refusalOf(parameters);
    expect([status, code, text?.en]).toEqual([400, 'INVALID_INPUT', `The value of ${field} is malformed: ${fault}.`]);
    expect(text?.sv).toMatch(new RegExp(`^Uppgiften ${field} har inte rätt form: .+\\.$`));
  });
});
