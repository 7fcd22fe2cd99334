import { ImportRegisterDocument } from '../../../src/client/generated';
import { numberFor, registerForbund } from '../../support/forbund';
import { FREE_MUNICIPALITIES, registerGroups } from '../../support/local-groups';
import { forgetResults, getAccepted, publish, teamOf, type SentCell, type Team } from '../../support/results';
import { startWorld, type World } from '../../support/world';
import type { Edition } from './knowledge';
import { publicFigures, type PublicFigure } from './public-answers';
import { publicMeasures, publicRegister, type PublicMeasure } from './public-register';
import { toSentFigure, type SentFigure } from './sent-figures';

export const ROUND = '2024';

/** What each insats is grouped by, and the same for all förbund at first. */
export interface Insats {
  readonly code: string;
  readonly focus: string;
}

/** A hub and some förbund whose figures an attacker reads after each release, knowing nothing else. */
export class Stage {
  private readonly releases: Omit<Edition, 'figures'>[] = [];
  private readonly seen = new Map<string, PublicFigure>();
  private sent = new Map<string, readonly SentFigure[]>();

  private constructor(
    readonly world: World,
    readonly numbers: readonly string[],
    private readonly teams: readonly Team[],
    readonly measures: ReadonlyMap<string, PublicMeasure>,
    private readonly counties: readonly string[],
  ) {}

  static async open(counties: readonly string[]): Promise<Stage> {
    const world = await startWorld('SEEDED');
    const numbers = await registerForbund(world, counties, 0, {}, FREE_MUNICIPALITIES);
    const teams = await Promise.all(numbers.map((number) => teamOf(world, number)));
    for (const [at, { editor }] of teams.entries())
      await registerGroups(editor, numbers[at] as string, FREE_MUNICIPALITIES[at], ['NORR']);
    return new Stage(world, numbers, teams, await publicMeasures(world.anybody, ROUND), counties);
  }

  /** A new play on the same stage: nothing is sent, and the register is as it was. */
  async clear(): Promise<void> {
    await forgetResults(this.world);
    this.releases.length = 0;
    this.seen.clear();
    this.sent = new Map();
    await this.importRows(this.numbers.map((_, at) => this.row(at, {})));
  }

  number(at: number): string {
    return this.numbers[at] as string;
  }

  /** Registers or corrects the insatser of a förbund. */
  async insatser(at: number, insatser: readonly Insats[]): Promise<void> {
    const input = {
      forbund: this.number(at),
      interventions: insatser.map(({ code, focus }) => ({
        ...{ code, nameSv: `Insats ${code}`, kind: 'INDIVIDUAL', focus },
        ...{ form: 'PROJECT', targetGroup: 'SICK_LISTED', startsOn: '2020-01-01', parties: [] },
      })),
    };
    const { registerInterventions } = await (this.teams[at] as Team).editor.data<{
      registerInterventions: { userErrors: unknown[] };
    }>(
      'mutation ($input: RegisterInterventionsInput!) { registerInterventions(input: $input) { userErrors { code } } }',
      { input },
    );
    if (registerInterventions.userErrors.length > 0) throw new Error(JSON.stringify(registerInterventions.userErrors));
  }

  /** Moves a förbund to another county. */
  move(at: number, countyCode: string): Promise<void> {
    return this.importRows([this.row(at, { countyCode })]);
  }

  /** One förbund becomes a part of another. */
  merge(at: number, into: number): Promise<void> {
    return this.importRows([this.row(at, { existsUntil: '2025-01-01', successor: numberFor(into) })]);
  }

  private row(at: number, facts: object) {
    return {
      forbundName: `Förbund ${at}`,
      organisationNumber: this.number(at),
      countyCode: this.counties[at],
      municipalityCode: FREE_MUNICIPALITIES[at],
      ...facts,
    };
  }

  private async importRows(rows: ReturnType<Stage['row']>[]): Promise<void> {
    const { secretariat } = this.teams[0] as Team;
    const { importRegister } = await secretariat.data(ImportRegisterDocument, { input: { rows, dryRun: false } });
    if (!importRegister.stored) throw new Error(JSON.stringify(importRegister.findings));
  }

  /** A förbund sends figures, which replace those of the same measures. */
  async send(at: number, cells: readonly SentCell[]): Promise<void> {
    const forbund = this.number(at);
    await getAccepted(this.teams[at] as Team, { forbund, round: ROUND, cells });
    const again = new Set(cells.map(({ measure }) => measure));
    const kept = (this.sent.get(forbund) ?? []).filter(({ measure }) => !again.has(measure));
    this.sent.set(forbund, [...kept, ...cells.map(toSentFigure)]);
  }

  /** Publishes, and reads everything that anybody may read. */
  async release(): Promise<void> {
    const { release, userErrors } = await publish((this.teams[0] as Team).secretariat);
    if (!release) throw new Error(JSON.stringify(userErrors));
    const { number } = release;
    const register = await publicRegister(this.world.anybody);
    this.releases.push({ release: number, register, sent: new Map(this.sent) });
    await this.read(number);
  }

  /** Reads all releases again: what they say now is known beside what they said then. */
  async readAgain(): Promise<void> {
    for (const { release } of this.releases) await this.read(release);
  }

  /** The releases as anybody has seen them. */
  get editions(): readonly Edition[] {
    const figures = [...this.seen.values()];
    return this.releases.map((one) => ({ ...one, figures: figures.filter(({ release }) => release === one.release) }));
  }

  private async read(release: number): Promise<void> {
    for (const figure of await publicFigures(this.world.anybody, ROUND, release, this.measures))
      this.seen.set(JSON.stringify(figure), figure);
  }

  close(): Promise<void> {
    return this.world.close();
  }
}
