import { withoutPersonalIdentityNumbers } from './personal-data';

/** Text that people read: Swedish first, English beside it. */
export interface Text {
  readonly sv: string;
  readonly en: string;
}

export type Language = keyof Text;

export type TextArguments = Readonly<Record<string, string | number>>;

/**
 * Fills `{name}` in both languages. A name without an argument stays visible, so that a slip is seen in a test; a personal
 * identity number in an argument does not.
 */
export function fillIn(text: Text, args: TextArguments): Text {
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) =>
      withoutPersonalIdentityNumbers(String(args[name] ?? whole)),
    );
  return { sv: fill(text.sv), en: fill(text.en) };
}

/** The language that a reader asks for; Swedish unless English is preferred (RFC 9110, 12.5.4). */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => /^(sv|en)(-|$)/.test(tag) && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.tag.startsWith('en') ? 'en' : 'sv';
}
