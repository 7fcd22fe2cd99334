import { html, type Html } from './html';

const SPOKES = 78;
const CENTRE = 200;
const RING = 128;

/** One unit in the picture, as pieces of SVG paths, and whether its interval leaves the ring that all share. */
interface Spoke {
  hair: string;
  interval: string;
  point: string;
  apart: boolean;
}

/**
 * The picture on the start page: some eighty units around one hub, each a point with its interval, and the ring that
 * they share.
 *
 * It is drawn from a fixed sequence and shows no one's figures.
 */
export function hubPicture(): Html {
  const random = sequence(2003_1210);
  const spokes = Array.from({ length: SPOKES }, (_, i) => spoke((i / SPOKES) * 2 * Math.PI, random));
  const apart = spokes.filter((one) => one.apart);
  const near = spokes.filter((one) => !one.apart);
  return html`<svg class="hub-picture" viewBox="0 0 400 400" aria-hidden="true" focusable="false">
    <circle class="ring" cx="${CENTRE}" cy="${CENTRE}" r="${RING}" />
    <path class="hair" d="${spokes.map((one) => one.hair)}" />
    <path class="interval" d="${near.map((one) => one.interval)}" />
    <path class="interval apart" d="${apart.map((one) => one.interval)}" />
    <path class="point" d="${near.map((one) => one.point)}" />
    <path class="point apart" d="${apart.map((one) => one.point)}" />
    <circle class="core" cx="${CENTRE}" cy="${CENTRE}" r="30" />
    <circle class="core-ring" cx="${CENTRE}" cy="${CENTRE}" r="40" />
  </svg>`;
}

/** Few answers give a long interval, as they do in the data. */
function spoke(angle: number, random: () => number): Spoke {
  const middle = RING + (random() + random() + random() - 1.5) * 34;
  const half = 9 + 26 * random() ** 2;
  const at = (radius: number): string =>
    `${(CENTRE + radius * Math.cos(angle)).toFixed(1)} ${(CENTRE + radius * Math.sin(angle)).toFixed(1)}`;
  return {
    hair: `M${at(46)}L${at(middle - half)}`,
    interval: `M${at(middle - half)}L${at(middle + half)}`,
    // A line without length, drawn with a broad round end, is a dot.
    point: `M${at(middle)}h0`,
    apart: Math.abs(middle - RING) > half,
  };
}

/**
 * A small linear congruential generator (Numerical Recipes' constants): the same picture every time, without a
 * dependency.
 */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
