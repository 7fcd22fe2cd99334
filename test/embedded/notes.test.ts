import { decodeNotes, encodeAll, UnreadableNotes, type Note } from '../../src/embedded/notes-format';
import { NotedStore } from '../../src/embedded/noted-store';

const NOTES: readonly Note[] = [
  { kind: 'STANDING', standing: 'SOUND' },
  { kind: 'FOLDER', path: 'base' },
  { kind: 'FILE', path: 'base/1', size: 8193, sums: [1, 0xffffffff] },
  { kind: 'WILL_WRITE', path: 'base/1', first: 1, count: 1 },
  { kind: 'BLOCKS', path: 'base/1', size: 16384, first: 1, sums: [7] },
  { kind: 'WILL_CHANGE', paths: ['base/1', 'base/2'] },
  { kind: 'MOVED', from: 'base/1', to: 'base/2' },
  { kind: 'WILL_CHANGE', paths: ['base/2'] },
];
const { text } = encodeAll(NOTES);

describe('the notes of a store', () => {
  it('are read as they were written', () => {
    expect(decodeNotes(text)).toEqual(NOTES);
  });

  it('tell how the files are, and what was under way', () => {
    const store = NotedStore.of(NOTES);
    expect(Object.fromEntries(store.files)).toEqual({ 'base/2': { size: 16384, sums: [1, 7] } });
    expect([...store.folders]).toEqual(['base']);
    expect(store.standing).toBe('SOUND');
    expect(store.underWay).toEqual({ kind: 'WILL_CHANGE', paths: ['base/2'] });
    const short = NotedStore.of(decodeNotes(encodeAll(store.summary()).text));
    expect([...short.files]).toEqual([...store.files]);
  });

  it('may break off in the last line, and nowhere else differ in a single letter', () => {
    const lines = text.split('\n');
    expect(decodeNotes(text.slice(0, -5))).toEqual(NOTES.slice(0, -1));
    expect(() => decodeNotes([...lines.slice(0, 3), ...lines.slice(4)].join('\n'))).toThrow(UnreadableNotes);
    expect(() => decodeNotes('')).toThrow(UnreadableNotes);
    for (let at = 0; at < text.length - 1; at += 1) {
      const other = String.fromCharCode(text.charCodeAt(at) ^ 1);
      expect(() => decodeNotes(text.slice(0, at) + other + text.slice(at + 1))).toThrow(UnreadableNotes);
    }
  });
});
