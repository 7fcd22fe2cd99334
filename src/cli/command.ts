import { Command, type ErrorOptions } from 'commander';

/**
 * The faults that the argument parser reports, by its codes: for each a code of ours and a Swedish sentence that comes
 * before its English one.
 */
const WORDS: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'UNKNOWN_OPTION: Det finns inget sådant val.',
  'commander.unknownCommand': 'UNKNOWN_COMMAND: Det finns inget sådant kommando.',
  'commander.missingArgument': 'MISSING_ARGUMENT: Ett argument saknas.',
  'commander.optionMissingArgument': 'MISSING_VALUE: Ett val saknar sitt värde.',
  'commander.missingMandatoryOptionValue': 'MISSING_OPTION: Ett val som krävs saknas.',
  'commander.conflictingOption': 'CONFLICTING_OPTIONS: Två val går inte ihop.',
  'commander.excessArguments': 'EXCESS_ARGUMENTS: Det är för många argument.',
  'commander.invalidArgument': 'INVALID_ARGUMENT: Ett värde kan inte användas.',
};

/** A command that reports wrong usage in Swedish first. Its subcommands do the same. */
export class BilingualCommand extends Command {
  override createCommand(name?: string): Command {
    return new BilingualCommand(name);
  }

  override error(message: string, options?: ErrorOptions): never {
    const words = WORDS[options?.code ?? ''];
    return super.error(words === undefined ? message : `${words}\n${message}`, options);
  }
}
