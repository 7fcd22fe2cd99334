import type { Text } from '../../platform';
import type { Likeness } from './score-duplicates';

/** Why two texts are said to be alike, in a sentence. */
export function explainLikeness({ tellingWords, lawKeys, similarity }: Likeness): Text {
  const words = tellingWords.join(', ');
  // The wider keys of a place add nothing to the place itself.
  const places = lawKeys.filter((key) => !lawKeys.some((other) => other !== key && other.startsWith(`${key} `)));
  const percent = Math.round(similarity * 100);
  return {
    sv: [
      words && `Gemensamma ordstammar: ${words}.`,
      places.length > 0 && `Samma lagrum: ${places.join(', ')}.`,
      `Texterna liknar varandra till ${percent} procent.`,
    ]
      .filter(Boolean)
      .join(' '),
    en: [
      words && `Word stems in common: ${words}.`,
      places.length > 0 && `The same place in law: ${places.join(', ')}.`,
      `The texts are ${percent} per cent alike.`,
    ]
      .filter(Boolean)
      .join(' '),
  };
}
