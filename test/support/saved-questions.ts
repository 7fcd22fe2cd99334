import { saveQuestion } from '../../src/exports/saved/save-question.use-case';
import { buildHubSchema } from '../../src/app/schema';
import { COMMAND_LINE } from '../../src/permissions/actor';
import type { World } from './world';

/** Saves so many questions of no interest, shared with everybody. */
export async function saveQuestions({ hub }: World, count: number): Promise<void> {
  const against = { schema: buildHubSchema(), maxTokens: 1000 };
  for (let index = 0; index < count; index += 1) {
    const question = { name: `lan-${index}`, titleSv: 'Län', titleEn: 'Counties', document: '{ counties { code } }' };
    const outcome = await saveQuestion(hub, COMMAND_LINE, { ...question, isShared: true }, against);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  }
}
