import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql';
import { Forbund } from '../../register';
import { dialogueStatistics } from '../dialogue/dialogue-statistics';
import { SystemErrorStatisticsType, toStatistics } from './dialogue-statistics.types';
import { countedFacts } from '../dialogue/dialogue-statistics.store';
import { SystemErrorType } from './system-error.types';
import { timelineOf } from '../dialogue/timeline';
import { TimelineEntryType, toTimelineEntry } from './timeline.types';
import { today } from '../cases/today';

@Resolver(() => SystemErrorType)
export class TimelineResolver {
  @FieldResolver(() => [TimelineEntryType], { description: 'What has happened to it, the earliest first (tidslinje).' })
  async timeline(@Root() { stored }: SystemErrorType, @Ctx() { loaders }: Context): Promise<TimelineEntryType[]> {
    const { key } = stored;
    const [signatures, moves, questions, notes, closing] = await Promise.all([
      loaders.systemErrors.signatures.load(key),
      loaders.systemErrors.systemErrorMoves.load(key),
      loaders.systemErrors.systemErrorQuestions.load(key),
      loaders.systemErrors.systemErrorNotes.load(key),
      loaders.systemErrors.systemErrorClosing.load(key),
    ]);
    return timelineOf({ stored, signatures, moves, questions, notes, closing }).map(toTimelineEntry);
  }
}

@Resolver(() => TimelineEntryType)
export class TimelineEntryResolver {
  @FieldResolver(() => Forbund, { nullable: true, description: 'The förbund that reported or signed (förbund).' })
  async forbund(@Root() { forbundId }: TimelineEntryType, @Ctx() { loaders }: Context): Promise<Forbund | null> {
    return forbundId === null ? null : loaders.register.forbundByKey.load(forbundId);
  }
}

@Resolver()
export class StatisticsResolver {
  @Query(() => SystemErrorStatisticsType, { description: 'How the dialogue about system errors goes (statistik).' })
  async systemErrorStatistics(@Ctx() { hub }: Context): Promise<SystemErrorStatisticsType> {
    return toStatistics(dialogueStatistics(await countedFacts(hub.db), hub.clock()), today(hub));
  }
}
