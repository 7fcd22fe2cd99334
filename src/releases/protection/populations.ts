import { createHash } from 'node:crypto';
import { isAnsweredByPersons, TOTAL, type Catalogue, type MeasureVersion } from '../../catalogue';
import type { Place, Population, ProtectionProblem, Relation } from '../../disclosure';
import type { CountedRow } from '../cube/cube-row';

type Known = Pick<Catalogue, 'populations' | 'respondentGroups' | 'measureVersions'>;

/** Who the measures of a catalogue count: which of them count the same people, and where. */
export class People {
  /** For each respondent group one of those that are asked the same, so that they are protected together. */
  private readonly togetherWith = new Map<string, string>();

  constructor(private readonly catalogue: Known) {
    for (const version of catalogue.measureVersions.values()) {
      const [first, ...others] = this.groupsOf(version);
      for (const other of others) this.togetherWith.set(this.find(other), this.find(first as string));
    }
  }

  /**
   * Names the people who are protected together: those who answer forms that have groups in common, or those whom the
   * catalogue's populations name; a measure that counts neither is alone.
   */
  of(version: MeasureVersion): string {
    const stated = this.statedFor(version);
    if (stated) return this.widest(stated);
    const [group] = this.groupsOf(version);
    return group === undefined ? version.measure.code : this.find(group);
  }

  /** Names who is counted by a figure, whatever they were asked. */
  placeOf(row: CountedRow, version: MeasureVersion): PlaceName {
    const unit = `${row.unitKind}/${row.unitName}`;
    const isSum = row.unitKind !== 'FORBUND';
    const stated = this.statedFor(version);
    if (stated) {
      const isAnswer = stated.answeredDimensions.includes(row.dimension);
      const category = isAnswer ? `${version.measure.code} ${row.categoryName}` : row.categoryName;
      const within = stated.within && !isSum ? `${unit}/${stated.within}/${category}` : null;
      return { name: `${unit}/${stated.code}/${category}`, isSum, within };
    }
    const isGroup = row.dimension === 'RESPONDENT_GROUP';
    const groups = isGroup ? this.leavesOf([row.categoryName.split(' ')[1] as string]) : this.groupsOf(version);
    const who = groups.length > 0 ? groups.join('+') : version.measure.code;
    const category = isGroup || row.dimension === TOTAL ? TOTAL : row.categoryName;
    return { name: `${unit}/${who}/${category}`, isSum, within: null };
  }

  private statedFor({ measure }: MeasureVersion): Catalogue['populations'][number] | undefined {
    return this.catalogue.populations.find(({ measures }) => measures.includes(measure.code));
  }

  private widest({ code, within }: Catalogue['populations'][number]): string {
    const wider = this.catalogue.populations.find((population) => population.code === within);
    return wider ? this.widest(wider) : code;
  }

  private groupsOf(version: MeasureVersion): readonly string[] {
    const isOfForm = isAnsweredByPersons(version) && !version.respondentGroups.includes('ADMINISTRATIVE');
    return isOfForm ? this.leavesOf(version.respondentGroups) : [];
  }

  /** The groups that have no groups within them, in order: participants are those who go on and those who leave. */
  private leavesOf(codes: readonly string[]): readonly string[] {
    const groups = [...this.catalogue.respondentGroups.values()];
    const leaves = (code: string): string[] => {
      const within = groups.filter(({ parent }) => parent === code);
      return within.length > 0 ? within.flatMap((group) => leaves(group.code)) : [code];
    };
    return [...new Set(codes.flatMap(leaves))].sort();
  }

  private find(group: string): string {
    const next = this.togetherWith.get(group) ?? group;
    return next === group ? group : this.find(next);
  }
}

export interface PlaceName {
  readonly name: string;
  /** Of a county's or the nation's figure: its people are those of its parts, who differ where other förbund ask. */
  readonly isSum: boolean;
  /** The place of those among whom these people are, by the catalogue's definitions. */
  readonly within: string | null;
}

/** A figure, and whom it counts. */
export interface Placed {
  readonly key: string;
  readonly place: PlaceName;
}

/** Puts together what the questions to the same people say of them, release by release. */
export class PopulationBuilder {
  readonly tables = new Map<string, ProtectionProblem>();
  private readonly layers: Layer[] = [];
  private readonly across: Relation[] = [];

  /** Adds what one question says in one release, and how it sums. */
  add(layer: number, figures: readonly Placed[], relations: readonly Relation[]): void {
    const { placeOf, figuresAt, within, sums } = (this.layers[layer] ??= new Layer());
    const partsOf = new Map<string, string[]>();
    for (const { total, parts } of relations) partsOf.set(total, [...(partsOf.get(total) ?? []), ...parts]);
    for (const { key, place } of inOrder(figures)) {
      const parts = (partsOf.get(key) ?? []).flatMap((part) => placeOf.get(part) ?? []);
      const name = place.isSum ? sumName(place.name, parts) : place.name;
      placeOf.set(key, name);
      const known = figuresAt.get(name);
      if (known) known.push(key);
      else figuresAt.set(name, [key]);
      if (place.within) within.set(name, place.within);
    }
    sums.push(...relations);
  }

  /** Adds figures that are what others were in earlier releases. */
  returned(relations: readonly Relation[]): void {
    this.across.push(...relations);
  }

  build(): Population {
    const places = new Map<string, Place>();
    const relations = new Map<string, Relation>();
    const add = (total: string, parts: readonly string[]) => {
      if (!parts.includes(total)) relations.set([total, ...[...parts].sort()].join(), { total, parts });
    };
    const somePlaceOf = new Map<string, string>();
    for (const { placeOf, figuresAt, within, sums } of this.layers) {
      const keyOf = new Map([...figuresAt].map(([name, figures]) => [name, placeKey(name, figures)]));
      const keyOfFigure = (figure: string) => keyOf.get(placeOf.get(figure) as string) as string;
      for (const [name, figures] of figuresAt) {
        const key = keyOf.get(name) as string;
        places.set(key, { key, figures });
        for (const figure of figures) somePlaceOf.set(figure, key);
      }
      for (const { total, parts } of sums) add(keyOfFigure(total), parts.map(keyOfFigure));
      for (const [name, wider] of within) {
        const [part, whole] = [keyOf.get(name) as string, keyOf.get(wider)];
        if (whole === undefined) continue;
        const others = `${part} of ${whole}`;
        places.set(others, { key: others, figures: [], others: { of: whole, than: part } });
        add(whole, [part, others]);
      }
    }
    const somewhere = (figure: string) => somePlaceOf.get(figure) as string;
    for (const { total, parts } of this.across) add(somewhere(total), parts.map(somewhere));
    return { tables: this.tables, places: [...places.values()], relations: [...relations.values()] };
  }
}

/** Parts before their sums: förbund, counties, the nation. */
const inOrder = (figures: readonly Placed[]): Placed[] =>
  [...figures].sort((a, b) => levelOf(a.place.name) - levelOf(b.place.name));

const levelOf = (name: string): number => (name.startsWith('NATION/') ? 2 : name.startsWith('COUNTY/') ? 1 : 0);

/** Names the people in a sum over units by the people in its parts. */
const sumName = (name: string, parts: readonly string[]): string =>
  `${name} of ${digest(parts.filter((part) => levelOf(part) < levelOf(name)))}`;

class Layer {
  readonly placeOf = new Map<string, string>();
  readonly figuresAt = new Map<string, string[]>();
  readonly within = new Map<string, string>();
  readonly sums: Relation[] = [];
}

/** Names people in a release by all that is said of them: they have the same name as long as that is the same. */
const placeKey = (name: string, figures: readonly string[]): string => `${name}@${digest(figures)}`;

const digest = (names: readonly string[]): string =>
  createHash('sha256')
    .update([...names].sort().join('\n'))
    .digest('base64url')
    .slice(0, 12);
