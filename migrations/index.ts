import { Register1764000000001 } from './001-register';
import { Catalogue1764000000002 } from './002-catalogue';
import { Access1764000000003 } from './003-access';
import { Submissions1764000000004 } from './004-submissions';
import { Releases1764000000005 } from './005-releases';
import { Protection1764000000006 } from './006-protection';
import { Embargo1764000000007 } from './007-embargo';
import { SavedQuestions1764000000008 } from './008-saved-questions';
import { SubmissionKeys1764000000009 } from './009-submission-keys';
import { SavedQuestionNames1764000000010 } from './010-saved-question-names';
import { SubmissionLifeCycle1764000000011 } from './011-submission-life-cycle';
import { Rounds1764000000012 } from './012-rounds';
import { Outbox1764000000013 } from './013-outbox';
import { Sources1764000000014 } from './014-sources';
import { Uploads1764000000015 } from './015-uploads';
import { MailAndReplies1764000000016 } from './016-mail-and-replies';
import { MeasureRules1764000000017 } from './017-measure-rules';
import { Populations1764000000031 } from './031-populations';
import { SystemErrors1764000000018 } from './018-system-errors';
import { SystemErrorDialogue1764000000019 } from './019-system-error-dialogue';
import { Economy1764000000020 } from './020-economy';
import { Evaluations1764000000021 } from './021-evaluations';
import { LocalGroups1764000000022 } from './022-local-groups';
import { Receivers1764000000023 } from './023-receivers';
import { AuditChain1764000000025 } from './025-audit-chain';
import { Epochs1764000000026 } from './026-epochs';
import { RunningRole1764000000027 } from './027-running-role';
import { ResponseRates1764000000028 } from './028-response-rates';
import { Compositions1764000000029 } from './029-compositions';

/** In the order they run. A landed migration is never edited; the next one mends it. */
export const MIGRATIONS = [
  Register1764000000001,
  Catalogue1764000000002,
  Access1764000000003,
  Submissions1764000000004,
  Releases1764000000005,
  Protection1764000000006,
  Embargo1764000000007,
  SavedQuestions1764000000008,
  SubmissionKeys1764000000009,
  SavedQuestionNames1764000000010,
  SubmissionLifeCycle1764000000011,
  Rounds1764000000012,
  Outbox1764000000013,
  Sources1764000000014,
  Uploads1764000000015,
  MailAndReplies1764000000016,
  MeasureRules1764000000017,
  SystemErrors1764000000018,
  SystemErrorDialogue1764000000019,
  Economy1764000000020,
  Evaluations1764000000021,
  LocalGroups1764000000022,
  Receivers1764000000023,
  AuditChain1764000000025,
  Epochs1764000000026,
  RunningRole1764000000027,
  ResponseRates1764000000028,
  Compositions1764000000029,
  Populations1764000000031,
] as const;
