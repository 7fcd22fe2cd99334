import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../graphql';
import { ESTIMATE_BASES, INSTRUMENTS, SYSTEM_ERROR_KINDS } from '../law/instruments';
import { REPORT_ACTIONS, REPORT_STATES } from '../reports/report-states';
import { ORIGINS } from '../cases/system-error';
import { SYSTEM_ERROR_ORDERS } from '../cases/system-error-order';
import { SYSTEM_ERROR_ACTIONS, SYSTEM_ERROR_STATES } from '../cases/system-error-states';

export const SystemErrorKindEnum = enumOf(SYSTEM_ERROR_KINDS);
registerEnumType(SystemErrorKindEnum, {
  name: 'SystemErrorKind',
  description: 'What it is that makes collaboration hard (slag av systemfel).',
  valuesConfig: {
    REGULATION: { description: 'Rules that do not fit each other (regelverk).' },
    ORGANISATION: { description: 'How authorities are organised and work (organisation).' },
    PERSPECTIVE: { description: 'That each sees its own part (perspektiv).' },
    RESOURCES: { description: 'Money and staff, and how they are given (resurser).' },
    IT_INFORMATION: { description: 'Systems and information (it och information).' },
  },
});

export const InstrumentEnum = enumOf(INSTRUMENTS);
registerEnumType(InstrumentEnum, {
  name: 'SystemErrorInstrument',
  description: 'What would have to be changed (styrmedel).',
  valuesConfig: {
    ACT: { description: 'An act of the Riksdag (lag).' },
    ORDINANCE: { description: 'An ordinance of the Government (förordning).' },
    REGULATION: { description: 'Regulations of an authority (föreskrift).' },
    INTERNAL_GUIDELINE: { description: 'An authority’s own guideline (intern riktlinje).' },
    LOCAL_AGREEMENT: { description: 'An agreement of the parties (lokal överenskommelse).' },
  },
});

export const EstimateBasisEnum = enumOf(ESTIMATE_BASES);
registerEnumType(EstimateBasisEnum, {
  name: 'EstimateBasis',
  description: 'How a number of persons was come by (grund för uppskattning).',
  valuesConfig: {
    COUNTED: { description: 'Counted in a register or in records (räknat).' },
    SAMPLED: { description: 'Counted in some, and scaled up (urval).' },
    JUDGED: { description: 'Judged by those who know the work (bedömt).' },
  },
});

export const ReportStateEnum = enumOf(REPORT_STATES);
registerEnumType(ReportStateEnum, {
  name: 'SystemErrorReportState',
  description: 'Where a report stands (rapportens läge).',
  valuesConfig: {
    DRAFT: { description: 'Saved; nobody but the förbund sees it (utkast).' },
    SUBMITTED: { description: 'Waits for the secretariat (inskickad).' },
    WITHDRAWN: { description: 'Taken back by the förbund (återtagen).' },
    ACCEPTED: { description: 'Became a national case (antagen).' },
    INFORMATION_GAP: { description: 'The rules allow it; information is lacking (informationsbrist).' },
    NOT_A_SYSTEM_ERROR: { description: 'A local matter, or outside the definition (inte ett systemfel).' },
    DUPLICATE: { description: 'Signed a case that there was already (dubblett).' },
  },
});

export const ReportActionEnum = enumOf(REPORT_ACTIONS);
registerEnumType(ReportActionEnum, {
  name: 'SystemErrorReportAction',
  description: 'A step that a report can take (steg för rapport).',
  valuesConfig: {
    SAVE: { description: 'Save as a draft (spara).' },
    SUBMIT: { description: 'Send in (skicka in).' },
    WITHDRAW: { description: 'Take back (återta).' },
    ACCEPT: { description: 'Make a case of it (anta).' },
    FIND_INFORMATION_GAP: { description: 'Find that information is lacking (informationsbrist).' },
    FIND_NO_SYSTEM_ERROR: { description: 'Find that it is no system error (inte ett systemfel).' },
    FIND_DUPLICATE: { description: 'Find that there is a case already (dubblett).' },
    RECONSIDER: { description: 'Take it up again (ompröva).' },
  },
});

export const SystemErrorStateEnum = enumOf(SYSTEM_ERROR_STATES);
registerEnumType(SystemErrorStateEnum, {
  name: 'SystemErrorState',
  description: 'Where a case stands (ärendets läge).',
  valuesConfig: {
    OPEN: { description: 'Registered (öppet).' },
    SENT: { description: 'An authority has been asked, and none has answered since (skickat).' },
    ANSWERED: { description: 'An authority has answered (besvarat).' },
    SOLVED: { description: 'Closed: it is solved (löst).' },
    NOT_SOLVABLE: { description: 'Closed: the authority finds that it cannot be solved (kan inte lösas).' },
    MERGED: { description: 'Went into another case (sammanfört).' },
  },
});

export const SystemErrorActionEnum = enumOf(SYSTEM_ERROR_ACTIONS);
registerEnumType(SystemErrorActionEnum, {
  name: 'SystemErrorAction',
  description: 'A step that a case can take (steg för systemfel).',
  valuesConfig: {
    REGISTER: { description: 'Register (registrera).' },
    REVISE: { description: 'Give it other words or themes (ändra).' },
    COSIGN: { description: 'Sign it too (gäller oss också).' },
    MERGE: { description: 'Merge it into another (sammanför).' },
    RECEIVE: { description: 'Take in another (ta emot).' },
    SPLIT: { description: 'Split it (dela).' },
    RESTORE: { description: 'Undo a merge (ångra sammanföring).' },
    PRIORITISE: { description: 'Vote for it (prioritera).' },
    SEND: { description: 'Send it to an authority (skicka till myndighet).' },
    ANSWER: { description: 'Answer for an authority (svara).' },
    FOLLOW_UP: { description: 'Note what came of it (följa upp).' },
    SOLVE: { description: 'Close it as solved (avsluta som löst).' },
    FIND_NOT_SOLVABLE: {
      description: 'Close it as an authority finds that it cannot be solved (avsluta som olösligt).',
    },
  },
});

export const OriginEnum = enumOf(ORIGINS);
registerEnumType(OriginEnum, {
  name: 'SystemErrorOrigin',
  description: 'Where a case comes from (ursprung).',
  valuesConfig: {
    REPORTED: { description: 'Reported by förbund (rapporterat).' },
    PUBLISHED_SOURCE: { description: 'Drawn from a public document (hämtat ur offentlig källa).' },
  },
});

export const SystemErrorOrderEnum = enumOf(SYSTEM_ERROR_ORDERS);
registerEnumType(SystemErrorOrderEnum, {
  name: 'SystemErrorOrder',
  description: 'How a list of cases is ordered (ordning).',
  valuesConfig: {
    NEWEST: { description: 'By number, the newest first (senast registrerade).' },
    TITLE: { description: 'By Swedish title, å ä ö last (rubrik).' },
    BREADTH: { description: 'Those that most förbund have signed first (bredd).' },
    AFFECTED: { description: 'The largest sum of persons that can be shown first (berörda).' },
    LAST_SEEN: { description: 'Those that were last signed first (senast sedda).' },
  },
});
