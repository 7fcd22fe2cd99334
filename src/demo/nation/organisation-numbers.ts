const DEMO_PREFIX = '4220';

/**
 * The organisation number of demo förbund number `index` (0–89 999), written NNNNNN-NNNN.
 *
 * The first digit of a Swedish organisation number is the legal form, and 4 is assigned to none: a demo number is well
 * formed (third digit at least 2, Luhn check digit) but can belong to nobody.
 */
export function demoOrganisationNumber(index: number): string {
  const nine = `${DEMO_PREFIX}${10000 + index}`;
  return `${nine.slice(0, 6)}-${nine.slice(6)}${luhnDigit(nine)}`;
}

function luhnDigit(nine: string): number {
  let sum = 0;
  for (let i = 0; i < nine.length; i += 1) {
    const doubled = Number(nine[i]) * (i % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10;
}
