import { Query, Resolver } from 'type-graphql';
import { AUTHORITIES, THEMES, type NamedCode } from './code-lists';
import { AuthorityType, ThemeType } from './legal-reference.types';

@Resolver()
export class CodeListResolver {
  @Query(() => [AuthorityType], { description: 'Whom a system error can concern (myndigheter).' })
  authorities(): NamedCode[] {
    return [...AUTHORITIES.values()];
  }

  @Query(() => [ThemeType], { description: 'The themes that cases can have (teman).' })
  systemErrorThemes(): NamedCode[] {
    return [...THEMES.values()];
  }
}
