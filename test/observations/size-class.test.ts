import type { Round } from '../../src/catalogue/catalogue';
import { sizeClassOf } from '../../src/observations/questions/dimensions';
import { sizesIn, type Nation } from '../../src/observations/answers/nation';

const round = {
  key: 1,
  code: '2024',
  year: 2024,
  half: null,
  opensAt: new Date(0),
  closesAt: null,
  lateDays: 0,
} satisfies Round;
const member = (forbundId: number, validFrom: string | null, validUntil: string | null) => ({
  forbundId,
  municipalityCode: '0114',
  validFrom,
  validUntil,
  note: null,
});

describe('the size class of a förbund', () => {
  it('goes by the number of its municipalities', () => {
    expect([0, 1, 2, 4, 5, 20].map(sizeClassOf)).toEqual([
      null,
      'ONE_MUNICIPALITY',
      'TWO_TO_FOUR',
      'TWO_TO_FOUR',
      'FIVE_OR_MORE',
      'FIVE_OR_MORE',
    ]);
  });

  it('counts those that were members on the last day of the round', () => {
    const memberships = [
      member(1, null, null),
      member(1, '2024-12-31', null),
      member(2, null, '2024-12-31'),
      member(2, '2020-01-01', '2025-01-01'),
      member(3, '2025-01-01', null),
    ];
    const nation: Nation = { forbund: [], counties: new Map(), memberships, insatser: [], localGroups: [] };
    expect([...sizesIn(nation, round)]).toEqual([
      [1, 'TWO_TO_FOUR'],
      [2, 'ONE_MUNICIPALITY'],
    ]);
  });
});
