import { drawing, element, inBoth, written } from './dom';
import type { Estimate, Scale } from './estimate';

const WIDTH = 120;
const HEIGHT = 16;
const MARGIN = 5;

/** Why a number is missing, or what kind of number it is. PUBLISHED needs no words. */
const STATUS: Readonly<Record<string, [sv: string, en: string]>> = {
  PARTIAL: ['delvis', 'partial'],
  SUPPRESSED: ['skyddat', 'withheld'],
  MISSING: ['saknas', 'missing'],
  NOT_APPLICABLE: ['ej tillämpligt', 'not applicable'],
  PRELIMINARY: ['preliminärt', 'preliminary'],
};

/** A value in words and, where it has an interval, as a small bar on the scale of its column. */
export function showEstimate(estimate: Estimate, scale: Scale | undefined): HTMLElement {
  const { value, interval, status, unreliable } = estimate;
  const shown = element('span', { class: 'estimate' });
  const number = (x: number): string => written(x, scale?.decimals);
  if (interval && scale) shown.append(bar(interval, value, scale));
  if (value !== undefined) shown.append(element('span', { class: 'figure' }, number(value)));
  if (interval)
    shown.append(element('span', { class: 'bounds' }, `${number(interval.lower)} – ${number(interval.upper)}`));
  const words = status === undefined ? undefined : STATUS[status];
  if (words) shown.append(element('span', { class: 'note' }, inBoth(...words)));
  else if (value === undefined && !interval) shown.append(element('span', { class: 'note' }, status ?? '–'));
  if (unreliable) shown.append(element('span', { class: 'note' }, inBoth('osäkert', 'unreliable')));
  return shown;
}

function bar(interval: NonNullable<Estimate['interval']>, value: number | undefined, scale: Scale): SVGElement {
  const at = (x: number): number => MARGIN + ((x - scale.from) / (scale.to - scale.from)) * (WIDTH - 2 * MARGIN);
  const middle = HEIGHT / 2;
  const line = (kind: string, from: number, to: number): SVGElement =>
    drawing('line', { class: kind, x1: at(from), x2: at(to), y1: middle, y2: middle });
  const parts = [line('scale', scale.from, scale.to)];
  if (scale.from < 0 && scale.to > 0)
    parts.push(drawing('line', { class: 'zero', x1: at(0), x2: at(0), y1: 1, y2: HEIGHT - 1 }));
  parts.push(line('interval', interval.lower, interval.upper));
  if (value !== undefined) parts.push(drawing('circle', { class: 'dot', cx: at(value), cy: middle, r: 3.5 }));
  return drawing(
    'svg',
    { class: 'interval-bar', width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
    ...parts,
  );
}
