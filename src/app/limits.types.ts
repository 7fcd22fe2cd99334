import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CountScalar, enumOf } from '../graphql';
import { LEVELS, type Level, type Limits } from '../guards';

const LevelEnum = enumOf(LEVELS);
registerEnumType(LevelEnum, {
  name: 'CallerLevel',
  description: 'How much of the hub’s time a caller may use (nivå).',
  valuesConfig: {
    ANONYMOUS: { description: 'Without credentials (utan inloggning).' },
    ANALYST: {
      description: 'A person with credentials: analyst, editor, approver, authority (person med inloggning).',
    },
    SERVICE: { description: 'The secretariat and the administrators (kansli och administratör).' },
  },
});

@ObjectType('Limits', {
  simpleResolvers: true,
  description: 'What a caller may ask; what is beyond is refused with the limit (gränser).',
})
export class LimitsType implements Limits {
  @Field(() => LevelEnum, { description: 'Whose they are (nivå).' })
  level!: Level;

  @Field(() => Int, { description: 'Tokens of a document (symboler).' })
  tokens!: number;

  @Field(() => Int, { description: 'Levels of fields within fields, fragments followed (djup).' })
  depth!: number;

  @Field(() => Int, { description: 'Aliases written in a document (alias).' })
  aliases!: number;

  @Field(() => Int, { description: 'Directives written in a document (direktiv).' })
  directives!: number;

  @Field(() => Int, { description: 'Fields at the top of an operation (fält på översta nivån).' })
  rootFields!: number;

  @Field(() => Int, { description: 'Items of a page (poster på en sida).' })
  pageSize!: number;

  @Field(() => Int, {
    description: 'Levels of brackets in a document, and of lists and objects in its variables (nästling).',
  })
  nesting!: number;

  @Field(() => Int, { description: 'Levels of a filter (nivåer i ett filter).' })
  filterDepth!: number;

  @Field(() => Int, { description: 'Conditions and codes of a filter (villkor och koder i ett filter).' })
  filterSize!: number;

  @Field(() => Int, { description: 'Units that one request may cost (kostnad för en fråga).' })
  cost!: number;

  @Field(() => CountScalar, {
    nullable: true,
    description: 'Units that may be spent in a window; null when as many as one likes (budget).',
  })
  budget!: number | null;

  @Field(() => Int, { description: 'Seconds of a window, from its first request (tidsfönster).' })
  windowSeconds!: number;

  @Field(() => Int, { description: 'Figures that a free question may read (värden i en fri fråga).' })
  observationCells!: number;

  @Field(() => Int, { description: 'Figures of a matrix (värden i en översikt).' })
  matrixCells!: number;

  @Field(() => Int, { description: 'Bytes of a request (byte i en begäran).' })
  bodyBytes!: number;

  @Field(() => Int, { description: 'Values in the variables of a question (värden i variabler).' })
  variableValues!: number;

  @Field(() => Int, { description: 'Items of a list in the variables of a question (poster i en lista).' })
  variableItems!: number;

  @Field(() => Int, { description: 'Characters of a text in variables (tecken i en text).' })
  variableCharacters!: number;

  @Field(() => Int, { description: 'Values in the variables of a mutation (värden i en ändrings variabler).' })
  mutationValues!: number;

  @Field(() => Int, { description: 'Items of a list in the variables of a mutation (poster i en ändrings lista).' })
  mutationItems!: number;

  @Field(() => Int, { description: 'Errors that an answer lists (fel i ett svar).' })
  errors!: number;

  @Field(() => Int, { description: 'Bytes of a file of results (byte i en fil).' })
  uploadBytes!: number;

  @Field(() => Int, { description: 'Rows of a file of results (rader i en fil).' })
  uploadRows!: number;

  @Field(() => Int, { description: 'Rows of a file that is exported (rader i en export).' })
  exportRows!: number;

  @Field(() => Int, { description: 'Bytes of a file that is exported (byte i en export).' })
  exportBytes!: number;
}
