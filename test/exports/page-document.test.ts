import { parse, print, validate } from 'graphql';
import { atRelease, pagedDocument } from '../../src/exports/questions/page-document';
import { tableShape } from '../../src/exports/tables/table-shape';
import { servedSchema } from '../../src/app/served-schema';

const schema = servedSchema();
const plain = (text: string) => print(parse(text));
const pinned = (text: string, variables: Record<string, unknown> = {}) => {
  const asked = atRelease({ schema, document: parse(text), variables }, 7);
  return { text: print(asked.document), variables: asked.variables };
};

describe('a document that is read at one release', () => {
  it('reads it wherever the latest would be read, also below the list', () => {
    const { text } = pinned(
      '{ forbund { nodes { name place(measure: "A", round: "2024") { release } at: place(measure: "A", round: "2024", release: null) { release } } } }',
    );
    expect(text).toBe(
      plain(
        '{ forbund { nodes { name place(measure: "A", round: "2024", release: 7) { release } at: place(measure: "A", round: "2024", release: 7) { release } } } }',
      ),
    );
  });

  it('leaves what names a release as it is, by a number, a variable with a value or a default', () => {
    const number = '{ observations(release: 3) { nodes { release } } }';
    expect(pinned(number).text).toBe(plain(number));
    const variable = 'query ($r: Int) { observations(release: $r) { nodes { release } } }';
    expect(pinned(variable, { r: 3 })).toEqual({ text: plain(variable), variables: { r: 3 } });
    const byDefault = 'query ($r: Int = 3) { observations(release: $r) { nodes { release } } }';
    expect(pinned(byDefault)).toEqual({ text: plain(byDefault), variables: {} });
  });

  it('gives the release to a variable that has no value', () => {
    const text = 'query ($r: Int) { observations(release: $r) { nodes { release } } }';
    expect(pinned(text, { r: null }).variables).toEqual({ r: 7 });
    expect(pinned(text).variables).toEqual({ r: 7 });
  });
});

describe('a document that is asked page by page', () => {
  const paged = (text: string, variables: Record<string, unknown> = {}) => {
    const asked = { schema, document: parse(text), variables };
    return pagedDocument(asked, tableShape(asked), 100);
  };

  it.each([
    ['a literal', '{ forbund(first: 3, county: "24") { nodes { name } } }'],
    ['variables', 'query ($n: Int, $a: String) { forbund(first: $n, after: $a, county: "24") { nodes { name } } }'],
    [
      'fragments',
      'query { ...Q } fragment Q on Query { forbund(first: 3, county: "24") { ...N } } fragment N on ForbundConnection { nodes { name } }',
    ],
  ])('is valid whatever it said of its pages, by %s', (_, text) => {
    const document = paged(text);
    expect(validate(schema, document)).toEqual([]);
    expect(print(document)).toContain('forbund(county: "24", first: 100, after: $export_after)');
  });

  it('keeps a variable that something else uses, and one that nothing uses, for the server to refuse', () => {
    const used = paged('query ($c: String) { forbund(after: $c, county: $c) { nodes { name } } }');
    expect(print(used)).toContain('query ($c: String, $export_after: String)');
    const unused = paged('query ($c: String) { forbund { nodes { name } } }');
    expect(validate(schema, unused).map(({ message }) => message)).toEqual([
      expect.stringContaining('"$c" is never used'),
    ]);
  });

  it('is left alone when the list is all there', () => {
    const text = '{ counties { code } }';
    expect(print(paged(text))).toBe(plain(text));
  });
});
