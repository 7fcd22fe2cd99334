import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../graphql';
import { EVALUATION_DESIGNS, EVALUATION_SUBJECTS } from '../register/evaluation-design';
import { EVALUATION_ACTIONS, EVALUATION_STATES } from '../register/evaluation-states';

export const EvaluationDesignEnum = enumOf(EVALUATION_DESIGNS);
registerEnumType(EvaluationDesignEnum, {
  name: 'EvaluationDesign',
  description: 'How a study was made; only the first three compare (studiens upplägg).',
  valuesConfig: {
    RANDOMISED: { description: 'Participants were drawn by lot (randomiserad studie).' },
    REGISTER_MATCHED: { description: 'Compared with similar people found in registers (matchad jämförelsegrupp).' },
    COMPARISON_GROUP: { description: 'Compared with others, not drawn by lot: a quasi-experiment (jämförelsegrupp).' },
    BEFORE_AFTER: { description: 'The same people before and after, and nobody else (före och efter).' },
    FOLLOW_UP: { description: 'Participants followed over time, and nobody else (uppföljning).' },
    SURVEY: { description: 'Questions to many at one time (enkät, tvärsnitt).' },
    CASE_STUDY: { description: 'Interviews, or a few cases in depth (fallstudie, intervjuer).' },
    PROCESS_EVALUATION: { description: 'How the work was done (processutvärdering).' },
    ECONOMIC_CALCULATION: { description: 'A calculation from assumptions (samhällsekonomisk kalkyl).' },
    REVIEW: { description: 'A review of other studies (kunskapsöversikt).' },
  },
});

export const EvaluationSubjectEnum = enumOf(EVALUATION_SUBJECTS);
registerEnumType(EvaluationSubjectEnum, {
  name: 'EvaluationSubject',
  description: 'What a study asked about (vad som studerats).',
  valuesConfig: {
    PROCESS: { description: 'How the work was done (process).' },
    RESULT: { description: 'What became of those who took part (resultat).' },
    SOCIETAL_EFFECT: { description: 'What it meant to society (samhällseffekt).' },
  },
});

export const EvaluationStateEnum = enumOf(EVALUATION_STATES);
registerEnumType(EvaluationStateEnum, {
  name: 'EvaluationState',
  description: 'Where a study stands in the register (studiens läge).',
  valuesConfig: {
    REGISTERED: { description: 'As whoever registered it says; raises no claim (registrerad).' },
    CONFIRMED: { description: 'The secretariat has confirmed design and scope (bekräftad).' },
    WITHDRAWN: { description: 'Taken out of the lists; it stays, and says why (återkallad).' },
  },
});

export const EvaluationActionEnum = enumOf(EVALUATION_ACTIONS);
registerEnumType(EvaluationActionEnum, {
  name: 'EvaluationAction',
  description: 'A step that a study can take (steg för studie).',
  valuesConfig: {
    REVISE: { description: 'Correct it; it is to be confirmed anew (rätta).' },
    CONFIRM: { description: 'Confirm design and scope (bekräfta).' },
    WITHDRAW: { description: 'Take it out of the lists (återkalla).' },
  },
});
