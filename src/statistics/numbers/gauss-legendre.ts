/** A point of a quadrature rule with its weight. */
export interface Node {
  readonly x: number;
  readonly weight: number;
}

/**
 * The n-point Gauss–Legendre rule on an interval: exact for polynomials of degree 2n − 1. Source: DLMF 3.5(v); roots of
 * the Legendre polynomial by Newton's method. Domain: n ≥ 1, from < to.
 */
export function gaussLegendre(n: number, from: number, to: number): Node[] {
  const half = (to - from) / 2;
  return Array.from({ length: n }, (_, index) => {
    let root = Math.cos((Math.PI * (n - index - 0.25)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < 10; step++) {
      const legendre = legendreAt(n, root);
      slope = legendre.slope;
      root -= legendre.value / slope;
    }
    return { x: from + half * (1 + root), weight: (2 * half) / ((1 - root * root) * slope * slope) };
  });
}

function legendreAt(n: number, x: number): { value: number; slope: number } {
  let [previous, value] = [1, x];
  for (let k = 2; k <= n; k++) [previous, value] = [value, ((2 * k - 1) * x * value - (k - 1) * previous) / k];
  return { value, slope: (n * (x * value - previous)) / (x * x - 1) };
}
