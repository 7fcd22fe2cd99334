import fc from 'fast-check';
import { TEXT_POLICY } from '../../src/platform/texts/text-policy';
import { asOneLine, checkReply } from '../../src/releases/replies/reply';

describe('a comment that is taken', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('2024', '2003:1210', '2024-03-01', ' 7', '½', 'Ⅳ', '²', '\u202e', 'a\u030a', '\n', '=1+1', 'ord '),
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

  it('is one line, the same when it is written again, and has no numbers but those of years', () => {
    fc.assert(
      fc.property(text, (written) => {
        const line = asOneLine(written);
        expect(asOneLine(line)).toBe(line);
        if (checkReply(line)) return;
        expect(line).not.toMatch(/[\r\n\t]|\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
        expect(line).toBe(line.normalize('NFC'));
        expect(line.length).toBeLessThanOrEqual(TEXT_POLICY.REPLY.longest);
        for (const number of line.match(/\p{N}+/gu) ?? []) expect(number).toMatch(/^\d{1,}$/);
        for (const number of line.split(/[^\p{N}:-]+/u).filter((part) => /\p{N}/u.test(part)))
          expect(number).toMatch(/(19|20)\d\d/);
      }),
      { numRuns: 500 },
    );
  });
});
