import { Field, Int, ObjectType } from 'type-graphql';
import { TextType } from '../../graphql';
import type { Text } from '../../platform';
import type { Template } from './make-template.use-case';
import { swedishHeader, TEMPLATE_COLUMNS } from './template-columns';

@ObjectType('TemplateColumn', { simpleResolvers: true, description: 'A column of a template (kolumn i en mall).' })
export class TemplateColumnType {
  @Field(() => String, { description: 'Its header in the file (rubrik).' })
  header!: string;

  @Field(() => TextType, { description: 'What it holds (förklaring).' })
  text!: Text;
}

@ObjectType('Template', {
  simpleResolvers: true,
  description: 'What a förbund is to fill in for a round, as a file that can be sent as it is (mall).',
})
export class TemplateType {
  @Field(() => Int, { description: 'How many figures it has room for (antal rader).' })
  rowCount!: number;

  @Field(() => [TemplateColumnType], { description: 'Its columns, in order (kolumner).' })
  columns!: TemplateColumnType[];

  @Field(() => String, { description: 'Path of the file as CSV, with the same credentials (adress till CSV).' })
  csv!: string;

  @Field(() => String, { description: 'Path of the file as a workbook, likewise (adress till xlsx).' })
  xlsx!: string;
}

export function toTemplate({ forbund, round, rows }: Template): TemplateType {
  const path = (format: string) => {
    const query = new URLSearchParams({ forbund: forbund.organisationNumber ?? '', round, format });
    return `/template?${query.toString()}`;
  };
  return {
    rowCount: rows.length,
    columns: TEMPLATE_COLUMNS.map(({ name, about }) => ({ header: swedishHeader(name), text: about })),
    csv: path('csv'),
    xlsx: path('xlsx'),
  };
}
