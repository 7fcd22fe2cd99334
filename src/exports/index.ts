/**
 * Answers as files: CSV, JSON, Parquet, Excel, JSON-stat; saved questions; the dialogue pack.
 * A file says no more than the answer to its question.
 */
import './errors';
import './permissions';
export { dialoguePackCsv } from './dialogue-pack/dialogue-pack-csv';
export { dialoguePackJsonStat } from './dialogue-pack/dialogue-pack-json-stat';
export { dialoguePack, type DialoguePack, type PackCase } from './dialogue-pack/dialogue-pack.use-case';
export { PACK_FORMATS, type PackFormat } from './dialogue-pack/pack-formats';
export { exportFile, exportMetadata } from './formats/export-file';
export { TEMPLATE_FORMATS, templateFile } from './formats/template-file';
export { AnswerErrors, asker } from './questions/ask';
export { EXPORT_FORMATS, FILE_ENDINGS, MEDIA_TYPES, type ExportFormat } from './questions/export-options';
export { noteExport } from './questions/note-export.use-case';
export { prepareExport, type ExportLimits } from './questions/prepare-export.use-case';
export { readOptions } from './questions/read-options';
export { readQuestion, readRelease, type Question } from './questions/read-question';
export { findSavedQuestion } from './saved/find-saved-question.use-case';
export { questionOfSaved, savedName } from './saved/question-of-saved';
