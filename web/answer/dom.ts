type Child = Node | string | undefined;

/** Makes an element. Text is only ever set as text, so nothing in an answer can become markup. */
export function element(name: string, attributes: Record<string, string> = {}, ...children: Child[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** The same for the parts of a drawing. */
export function drawing(name: string, attributes: Record<string, string | number>, ...children: Node[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/** A word in both languages: `Saknas / Missing`. */
export function inBoth(sv: string, en: string): HTMLElement {
  return element(
    'span',
    { class: 'both' },
    sv,
    element('span', { class: 'slash', 'aria-hidden': 'true' }, ' / '),
    element('span', { lang: 'en' }, en),
  );
}

/**
 * A number as it is written in Swedish; four digits are not grouped, because they are often a year.
 *
 * @param decimals exactly so many; without it as many as the number has, up to three
 */
export function written(value: number, decimals?: number): string {
  return value.toLocaleString('sv-SE', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 3,
    useGrouping: 'min2',
    signDisplay: 'negative',
  });
}
