import type { EvaluationWords } from '../../evaluations';

/**
 * The subject of an invented study: a whole förbund, its first individual insats, or all insatser of one kind in the
 * demo nation.
 */
export type StudyOf = 'FORBUND' | 'INSATS' | 'ALL_OF_A_KIND';

export interface EvaluationStory {
  readonly of: StudyOf;
  readonly isConfirmed: boolean;
  readonly words: Omit<EvaluationWords, 'budget' | 'citation' | 'doi' | 'url' | 'registryNumber'>;
}

/** How many insatser the study of ALL_OF_A_KIND followed. */
export const KIND = { focus: 'YOUNG_PEOPLE', form: 'LONG_TERM', targetGroup: 'YOUNG_16_29' } as const;

const MARK = '(Syntetiska demodata.)';

const words = (
  title: string,
  question: string,
  findings: string | null,
  rest: Pick<EvaluationStory['words'], 'design' | 'subjects' | 'fromYear' | 'untilYear' | 'measures' | 'systemErrors'>,
): EvaluationStory['words'] => ({
  title,
  questionSv: `${question} ${MARK}`,
  questionEn: null,
  findingsSv: findings && `${findings} ${MARK}`,
  findingsEn: null,
  conductedBy: 'Påhittade utvärderingsinstitutet',
  ...rest,
});

/** Invented studies, one of each common kind. The first compares, and covers all insatser of its kind. */
export const EVALUATION_STORIES: readonly EvaluationStory[] = [
  {
    of: 'ALL_OF_A_KIND',
    isConfirmed: true,
    words: words(
      'Långsiktiga insatser för unga: en matchad jämförelse',
      'Kommer unga i långsiktiga insatser i arbete eller studier oftare än liknande unga utan insats?',
      'Fler av deltagarna var i arbete eller studier ett år efter avslut än i jämförelsegruppen.',
      {
        ...{ design: 'REGISTER_MATCHED', subjects: ['RESULT', 'SOCIETAL_EFFECT'], fromYear: 2020, untilYear: 2023 },
        ...{ measures: ['FIN-S13'], systemErrors: [] },
      },
    ),
  },
  {
    of: 'INSATS',
    isConfirmed: true,
    words: words(
      'Uppföljning av deltagare ett år efter avslut',
      'Hur går det för deltagarna efter insatsen?',
      'Drygt en tredjedel hade arbete eller studerade. Ingen jämförelse gjordes.',
      {
        ...{ design: 'FOLLOW_UP', subjects: ['RESULT'], fromYear: 2021, untilYear: 2022 },
        ...{ measures: ['FIN-S13', 'FIN-I05'], systemErrors: [1] },
      },
    ),
  },
  {
    of: 'FORBUND',
    isConfirmed: false,
    words: words(
      'Fem år med gemensam ledning: en fallstudie',
      'Hur påverkar en gemensam ledning samarbetet mellan handläggarna?',
      'Korta beslutsvägar och gemensamma möten framhålls av de intervjuade.',
      {
        ...{ design: 'CASE_STUDY', subjects: ['PROCESS'], fromYear: 2018, untilYear: 2022 },
        ...{ measures: ['FIN-I03'], systemErrors: [2] },
      },
    ),
  },
  {
    of: 'INSATS',
    isConfirmed: false,
    words: words(
      'Lottad väntelista till en arbetsinriktad insats',
      'Ger insatsen fler arbete eller studier än att vänta?',
      null,
      {
        ...{ design: 'RANDOMISED', subjects: ['RESULT'], fromYear: 2023, untilYear: 2025 },
        ...{ measures: ['FIN-S13'], systemErrors: [1] },
      },
    ),
  },
];
