type Sentence = readonly [english: RegExp, swedish: string];

/** What a value is in graphql-js' words: anything, also over several lines. */
const V = '([^]*)';

const sentence = (english: string, swedish: string): Sentence => [
  new RegExp(`^${english.replaceAll('~', V)}$`),
  swedish,
];

/**
 * The sentences of graphql-js 16 that a caller's document or variables can meet, each with its Swedish. `~` stands for
 * what is quoted, `$1` for the first of them. Names, types and what the caller wrote are kept as they are.
 */
const SENTENCES: readonly Sentence[] = [
  sentence('Syntax Error: Expected ~, found ~\\.', 'Här väntades $1, men det står $2.'),
  sentence('Syntax Error: Unexpected ~\\.', 'Här kan inte stå $1.'),
  sentence('Syntax Error: Unterminated string\\.', 'Ett citattecken avslutas inte.'),
  sentence('Syntax Error: Unexpected single quote ~', 'Text står inom dubbla citattecken, inte enkla.'),
  sentence('Syntax Error: Invalid number, ~: ~\\.', 'Ett tal är fel skrivet: $2.'),
  sentence(
    'Syntax Error: Invalid (?:Unicode|character) escape sequence: ~\\.',
    'Okänt tecken efter omvänt snedstreck: $1.',
  ),
  sentence('Syntax Error: Invalid character within String: ~\\.', 'En text har ett tecken som inte får stå i den: $1.'),
  sentence('Syntax Error: Invalid character: ~\\.', 'Tecknet används inte i GraphQL: $1.'),
  sentence('Cannot query field "~" on type "~"\\.', '$2 har inget fält ”$1”.'),
  sentence('Unknown argument "~" on field "~"\\.', 'Fältet ”$2” har inget argument ”$1”.'),
  sentence('Unknown argument "~" on directive "~"\\.', 'Direktivet ”$2” har inget argument ”$1”.'),
  sentence('Unknown type "~"\\.', 'Det finns ingen typ ”$1”.'),
  sentence('Unknown directive "~"\\.', 'Det finns inget direktiv ”$1”.'),
  sentence('Directive "~" may not be used on ~\\.', 'Direktivet ”$1” får inte stå här.'),
  sentence('The directive "~" can only be used once at this location\\.', 'Direktivet ”$1” får stå en gång här.'),
  sentence('Unknown fragment "~"\\.', 'Det finns inget fragment ”$1”.'),
  sentence('Fragment "~" is never used\\.', 'Fragmentet ”$1” används inte.'),
  sentence('Cannot spread fragment "~" within itself~', 'Fragmentet ”$1” får inte ingå i sig självt.'),
  sentence(
    'Fragment(?: "~")? cannot condition on non composite type "~"\\.',
    'Ett fragment kan inte gälla ”$2”, som inte har fält.',
  ),
  sentence(
    'Fragment(?: "~")? cannot be spread here as objects of type "~" can never be of type "~"\\.',
    'Fragmentet gäller ”$3” och kan inte stå här, där det är ”$2”.',
  ),
  sentence(
    'Field "~" must not have a selection since type "~" has no subfields\\.',
    'Fältet ”$1” är ”$2” och har inga egna fält att välja.',
  ),
  sentence('Field "~" of type "~" must have a selection of subfields\\.', 'Fältet ”$1” är ”$2”: välj fält i det.'),
  sentence(
    'Field "~" of type "~" must have at least one field selected\\.',
    'Fältet ”$1” är ”$2”: välj minst ett fält i det.',
  ),
  sentence(
    'Field "~" argument "~" of type "~" is required, but it was not provided\\.',
    'Fältet ”$1” kräver argumentet ”$2” ($3).',
  ),
  sentence(
    'Directive "~" argument "~" of type "~" is required, but it was not provided\\.',
    'Direktivet ”$1” kräver argumentet ”$2” ($3).',
  ),
  sentence('Field "~" of required type "~" was not provided\\.', 'Uppgiften ”$1” ($2) saknas.'),
  sentence('Field "~" is not defined by type "~"\\.', '”$2” har ingen uppgift ”$1”.'),
  sentence(
    'Fields "~" conflict because ~\\. Use different aliases~',
    'Fälten ”$1” hämtar olika saker under samma namn; ge dem var sitt alias.',
  ),
  sentence('Variable "~" is not defined(?: by operation "[^"]*")?\\.', 'Variabeln ”$1” anges inte i frågans huvud.'),
  sentence('Variable "~" is never used(?: in operation "[^"]*")?\\.', 'Variabeln ”$1” används inte.'),
  sentence(
    'Variable "~" of type "~" used in position expecting type "~"\\.',
    'Variabeln ”$1” är ”$2”, men används där det ska vara ”$3”.',
  ),
  sentence('Variable "~" of required type "~" was not provided\\.', 'Variabeln ”$1” ($2) saknas.'),
  sentence('Variable "~" of non-null type "~" must not be null\\.', 'Variabeln ”$1” ($2) får inte vara null.'),
  sentence('Variable "~" cannot be non-input type "~"\\.', 'Variabeln ”$1” kan inte vara ”$2”.'),
  sentence('Unexpected variable "~" in constant value\\.', 'Variabeln ”$1” kan inte stå här.'),
  sentence('There can be only one \\w+(?: \\w+)? named "~"\\.', '”$1” finns mer än en gång.'),
  sentence(
    'This anonymous operation must be the only defined operation\\.',
    'När det finns flera frågor måste alla ha namn.',
  ),
  sentence('The ~ definition is not executable\\.', 'Definitionen av $1 kan inte utföras.'),
  sentence(
    'Must provide operation name if query contains multiple operations\\.',
    'Det finns flera frågor: säg vilken (operationName).',
  ),
  sentence('Must provide an operation\\.', 'Det finns ingen fråga i dokumentet.'),
  sentence('Unknown operation named "~"\\.', 'Det finns ingen fråga som heter ”$1”.'),
  sentence('Schema is not configured to execute ~ operation\\.', 'Hubben tar inte emot frågor av slaget $1.'),
  sentence('Expected value of type "~", found ~\\.', 'Här ska stå ”$1”, inte $2.'),
  sentence('Expected (?:value of )?(?:non-nullable )?type "~" not to be null\\.', 'Här ska stå ”$1”, inte null.'),
  sentence('Expected type "~" to be an object\\.', '”$1” ska vara ett objekt.'),
  sentence('Value ~ does not exist in "~" enum\\.', '”$2” har inget värde $1.'),
  sentence('Enum "~" cannot represent non-(?:enum|string) value: ~\\.', '”$1” har inget värde $2.'),
  sentence('Int cannot represent non-integer value: ~', 'Här ska stå ett heltal, inte $1.'),
  sentence('Int cannot represent non 32-bit signed integer value: ~', 'Heltalet är för stort: $1.'),
  sentence('Float cannot represent non numeric value: ~', 'Här ska stå ett tal, inte $1.'),
  sentence('String cannot represent a non string value: ~', 'Här ska stå en text, inte $1.'),
  sentence('Boolean cannot represent a non boolean value: ~', 'Här ska stå true eller false, inte $1.'),
  sentence(
    'ID cannot represent (?:a non-string and non-integer )?value: ~',
    'Här ska stå en text eller ett heltal, inte $1.',
  ),
  sentence('Maximum introspection depth exceeded', 'Frågan om schemat är för djup.'),
  sentence('Unsupported persisted query version', 'Frågor lagras inte i den versionen.'),
  sentence('provided sha does not match query', 'Kontrollsumman stämmer inte med frågan.'),
  sentence('Operation batching disabled\\.', 'Skicka en fråga i taget.'),
  sentence(
    'GET requests only support query operations, not ~ operations',
    'Med GET kan man fråga, men inte ändra ($1).',
  ),
  sentence(
    'GET requests may not have a content-type header other than application/json\\.',
    'Med GET får Content-Type bara vara application/json.',
  ),
  sentence("The '~' search parameter may only be specified once\\.", 'Parametern ”$1” får anges en gång.'),
  sentence('The ~ search parameter contains invalid JSON\\.', 'Parametern ”$1” är inte JSON.'),
  sentence(
    'The ~ search parameter should contain a JSON-encoded object\\.',
    'Parametern ”$1” ska vara ett JSON-objekt.',
  ),
  sentence(
    'GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension\\.',
    'Begäran innehåller ingen fråga (query).',
  ),
  sentence(
    'This operation has been blocked as a potential Cross-Site Request Forgery ~',
    'Begäran kan vara en webbplats som frågar i någon annans namn: skicka den med Content-Type: application/json.',
  ),
];

/** Names of what stands in a document, where graphql-js says what it had expected or found. */
const TOKENS: Readonly<Record<string, string>> = {
  '<EOF>': 'slut på texten',
  Name: 'ett namn',
  String: 'en text',
  Int: 'ett heltal',
  Float: 'ett tal',
};

const MEANT = /^([^]*\.) Did you mean (?:the enum value |to use an inline fragment on )?("[^]*")\?$/;
const INVALID = /^Variable "(\$\w+)" got invalid value ([^]*)$/;

/** Swedish for a sentence of graphql-js or its server, or undefined for one that is not known here. */
export function swedishOfGraphql(words: string): string | undefined {
  const [, said, meant] = MEANT.exec(words) ?? [];
  if (said !== undefined && meant !== undefined) {
    const first = swedishOfGraphql(said);
    return first && `${first} Menade du ${meant.replaceAll(/,? or /g, ' eller ').replaceAll('"', '”')}?`;
  }
  const [, variable, value] = INVALID.exec(words) ?? [];
  if (variable !== undefined && value !== undefined) return invalidValue(variable, value);
  const isSyntax = words.startsWith('Syntax Error: ');
  for (const [english, swedish] of SENTENCES) {
    const found = english.exec(words);
    if (found)
      return swedish.replaceAll(/\$(\d)/g, (_, place: string) => {
        const quoted = found[Number(place)] ?? '';
        return isSyntax ? token(quoted) : quoted;
      });
  }
  return undefined;
}

/** What is wrong comes after the value, which may hold anything: also what looks like the beginning of a sentence. */
function invalidValue(variable: string, words: string): string | undefined {
  const parts = words.split('; ');
  for (let taken = 1; taken < parts.length; taken++) {
    const wrong = swedishOfGraphql(parts.slice(taken).join('; '));
    if (wrong)
      return `Variabeln ”${variable}” har ett värde som inte passar: ${parts.slice(0, taken).join('; ')}. ${wrong}`;
  }
  return undefined;
}

const token = (text: string): string =>
  TOKENS[text] ?? text.replace(/^(Name|String|Int|Float) (?=")/, (_, kind: string) => `${TOKENS[kind] ?? kind} `);
