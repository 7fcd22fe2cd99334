/**
 * Prints every text that people read, by room, Swedish beside English, for a reader of the language: `npm run texts`,
 * or for some rooms only, `npm run texts -- releases economy`. Values to fill in stand in braces.
 *
 * It reads the source, so that nobody has to keep a list of texts: a text is an object with `sv` and `en`, or the
 * arguments of a function whose last parameters have these names.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/**
 * @typedef {{ room: string, place: string, sv: string, en: string }} Found
 * @param {string} root The folder that has `src` and `web` in it.
 * @returns {Found[]} In the order of rooms, files and lines.
 */
export function textsOf(root) {
  const files = ['src', 'web'].flatMap((folder) => sourcesIn(join(root, folder)));
  const sources = files.map((file) =>
    ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
  );
  const shared = sources.flatMap((source) => makersIn(source).filter(({ isExported }) => isExported));
  return sources.flatMap((source) =>
    textsIn(source, placesOf([...shared, ...makersIn(source)]), relative(root, source.fileName)),
  );
}

function sourcesIn(folder) {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return found
    .filter((name) => /[.]tsx?$/.test(name) && !['generated.ts'].includes(basename(name)))
    .sort()
    .map((name) => join(folder, name));
}

function nodesOf(node, found = []) {
  found.push(node);
  ts.forEachChild(node, (child) => void nodesOf(child, found));
  return found;
}

/** Functions that make a text of two strings, `entry(status, sv, en)`, with the position of the Swedish argument. */
function makersIn(source) {
  return nodesOf(source).flatMap((node) => {
    if (!ts.isArrowFunction(node) && !ts.isFunctionDeclaration(node)) return [];
    const parameters = node.parameters.map(({ name }) => name.getText());
    const name = (ts.isFunctionDeclaration(node) ? node.name : node.parent.name)?.getText();
    const at = parameters.indexOf('sv');
    const isExported = /^export /.test(ts.isFunctionDeclaration(node) ? node.getText() : statementOf(node).getText());
    return name && at >= 0 && parameters[at + 1] === 'en' ? [{ name, at, isExported }] : [];
  });
}

function statementOf(node) {
  return ts.isStatement(node) || ts.isSourceFile(node) ? node : statementOf(node.parent);
}

/** A file's own functions come after those of other files, and hide them. */
const placesOf = (makers) => new Map(makers.map(({ name, at }) => [name, at]));

function textsIn(source, places, file) {
  const [folder, room] = file.split(/[\\/]/);
  return nodesOf(source).flatMap((node) => {
    const pair = ts.isObjectLiteralExpression(node) ? pairOf(node) : givenTo(node, places);
    if (!pair) return [];
    const [sv, en] = pair.map(wordsOf);
    if (sv === undefined || en === undefined) return [];
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    return [{ room: folder === 'web' ? 'web' : room, place: `${file}:${line}`, sv, en }];
  });
}

function pairOf(object) {
  const value = (name) =>
    object.properties.find((one) => ts.isPropertyAssignment(one) && one.name.getText() === name)?.initializer;
  const pair = [value('sv'), value('en')];
  return pair.every(Boolean) ? pair : undefined;
}

function givenTo(node, places) {
  if (!ts.isCallExpression(node)) return undefined;
  const at = places.get(node.expression.getText());
  return at === undefined || node.arguments.length < at + 2 ? undefined : [node.arguments[at], node.arguments[at + 1]];
}

/** The words of a string or a template; undefined for any other expression, such as a text made of others. */
function wordsOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return (
    node.head.text + node.templateSpans.map((span) => `{${span.expression.getText()}}${span.literal.text}`).join('')
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  const all = textsOf(join(fileURLToPath(import.meta.url), '../..'));
  const rooms = [...new Set(all.map(({ room }) => room))].filter((room) => asked.length === 0 || asked.includes(room));
  if (rooms.length === 0) {
    console.error(`Ingen text finns i ${asked.join(', ')}. There is no text in ${asked.join(', ')}.`);
    process.exitCode = 1;
  }
  for (const room of rooms) {
    const texts = all.filter((text) => text.room === room);
    console.log(`\n${room} (${texts.length})\n`);
    for (const { place, sv, en } of texts) console.log(`  ${sv}\n  ${en}\n    ${place}\n`);
  }
}
