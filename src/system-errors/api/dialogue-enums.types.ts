import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../graphql';
import { ANSWERS, CLOSINGS, QUESTION_STATES } from '../dialogue/dialogue';

export const AnswerKindEnum = enumOf(ANSWERS);
registerEnumType(AnswerKindEnum, {
  name: 'SystemErrorAnswerKind',
  description: 'What an authority answers: comply or explain (svar).',
  valuesConfig: {
    FULLY: { description: 'It does all that is asked (fullt ut).' },
    PARTLY: { description: 'It does a part of it, and says why not all (delvis).' },
    NO: { description: 'It does not, and says why (nej).' },
    PENDING: { description: 'It has not decided, and says why; it answers anew (avvaktar).' },
  },
});

export const ClosingOutcomeEnum = enumOf(CLOSINGS);
registerEnumType(ClosingOutcomeEnum, {
  name: 'SystemErrorClosing',
  description: 'How a case is closed (avslut).',
  valuesConfig: {
    SOLVED: { description: 'The change is in force (löst).' },
    NOT_SOLVABLE: { description: 'Every authority that was asked finds that it cannot be solved (kan inte lösas).' },
  },
});

export const QuestionStateEnum = enumOf(QUESTION_STATES);
registerEnumType(QuestionStateEnum, {
  name: 'SystemErrorQuestionState',
  description: 'How far a question to an authority has come (frågans läge).',
  valuesConfig: {
    WAITING: { description: 'It is to be answered (väntar).' },
    OVERDUE: { description: 'The last day to answer has passed (försenat).' },
    ANSWERED: { description: 'It has been answered (besvarat).' },
    LAPSED: { description: 'Its case was closed before it was answered (förfallen).' },
  },
});
