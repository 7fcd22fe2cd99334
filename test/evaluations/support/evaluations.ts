import { UMEA, type Caller } from '../../support/world';

export const FIELDS = `id state revision title questionSv design designText { sv } hasComparison subjects fromYear untilYear budget
  conductedBy citation doi url registryNumber findingsSv reason synthetic viewerCan registeredBy { organisationNumber }
  forbund { organisationNumber } interventions { code } measures { code } systemErrors { number }`;

export interface Evaluation {
  readonly id: string;
  readonly title: string;
  readonly revision: number;
}

export interface Answered {
  readonly evaluation: Evaluation | null;
  readonly userErrors: readonly { code: string; path: string[]; text: { sv: string; en: string } }[];
}

/** A study of Umeå with a comparison group, unless said otherwise. */
export const study = (otherwise: object = {}): object => ({
  title: 'Går det bättre för deltagarna?',
  questionSv: 'Får fler arbete eller studier än i jämförelsegruppen?',
  design: 'COMPARISON_GROUP',
  subjects: ['RESULT'],
  forbund: [UMEA],
  fromYear: 2020,
  untilYear: 2022,
  conductedBy: 'Umeå universitet',
  citation: 'Umeå universitet (2022)',
  measures: ['FIN-S13'],
  systemErrors: [1],
  ...otherwise,
});

/** Takes one of the steps of a study; fails the test when it is not answered. */
export async function step(by: Caller, name: string, input: object): Promise<Answered> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const data = await by.data<Record<string, Answered>>(
    `mutation ($input: ${type}) { ${name}(input: $input) { evaluation { ${FIELDS} } userErrors { code path text { sv en } } } }`,
    { input },
  );
  return data[name] as Answered;
}

export const codes = ({ userErrors }: Answered): string[] => userErrors.map(({ code }) => code);
