import { createReadStream, readFileSync } from 'node:fs';
import { COMMAND_LINE, ROLES, type Role } from '../../permissions';
import { createToken, lastUses, listTokens, revokeToken } from '../../access';
import { applyCatalogue } from '../../catalogue';
import { grantRunning, standingOf, type Database, type Hub, type RoleStanding } from '../../database';
import { seed } from '../../demo';
import { ConfigError, dayOf, momentOf, swedishTime, type Config } from '../../platform';
import { forbundByKeys, forbundByNumbers, importRegister, readRegisterFile, registerFindingText } from '../../register';
import { publishRelease } from '../../releases';
import { said } from '../cli-texts';
import { demoTokens, prepareDemoTokens } from '../hub/demo-tokens';
import { refusedWith, withHub, type ExitCode } from '../hub/hub-command';
import { asOwner, unguardedTrail } from '../hub/open-hub';
import { complain, print, showProgress, table } from '../output';

export interface MigrateOptions {
  readonly grantTo?: string;
}

export const migrateCommand = (config: Config, { grantTo }: MigrateOptions): Promise<ExitCode> =>
  withHub(
    config,
    async (hub, migrated) => {
      await seed(hub, { demo: false });
      if (grantTo !== undefined)
        await asOwnerOf(config, hub, async ({ source }) => refuseUnless(grantTo, await grantRunning(source, grantTo)));
      print(said('MIGRATED', { count: migrated }));
      if (grantTo !== undefined) {
        print(`Rollen ${grantTo} får köra hubben. The role ${grantTo} may run the hub.`);
        return 0;
      }
      const unguarded = await unguardedTrail(hub);
      if (unguarded !== undefined) print(unguarded);
      return 0;
    },
    grantTo === undefined
      ? undefined
      : (hub) => asOwnerOf(config, hub, async ({ source }) => refuseUnless(grantTo, await standingOf(source, grantTo))),
  );

/** Works as the owner, where the settings have one beside the role of the hub. */
async function asOwnerOf(
  config: Config,
  { clock, database, log }: Hub,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  if (config.migrationDatabaseUrl === undefined) await work(database);
  else await asOwner(config, log, (owned) => work(owned.database), clock);
}

/** @throws ConfigError when a role is not one that the hub can be given to */
function refuseUnless(role: string, standing: RoleStanding): void {
  if (standing === 'NO_SUCH_ROLE')
    throw new ConfigError(
      `Det finns ingen roll ${role} i databasen; inget är gjort. There is no role ${role} in the database; nothing was done.`,
    );
  if (standing === 'OWNS')
    throw new ConfigError(
      `Rollen ${role} äger tabellerna, eller har ägarens rättigheter, och behöver inga; inget är gjort. Ange rollen som hubben ska köras som.\n` +
        `The role ${role} owns the tables, or has the owner’s rights, and needs none; nothing was done. State the role that the hub will run as.`,
    );
}

export const demoCommand = (config: Config): Promise<ExitCode> =>
  withHub(config, async (hub) => {
    prepareDemoTokens(config);
    const { progress, done } = showProgress();
    const { demo } = await seed(hub, { demo: true }, progress).finally(done);
    const tokens = await demoTokens(hub, config);
    print(
      demo
        ? 'SYNTETISKA DEMODATA laddade. Synthetic demo data loaded.'
        : 'Demodata fanns redan. The demo data were there already.',
    );
    if (Object.keys(tokens).length > 0) print(table(['roll', 'nyckel'], Object.entries(tokens)));
    return 0;
  });

export const importRegisterCommand = (config: Config, file: string, options: { dryRun: boolean }): Promise<ExitCode> =>
  withHub(config, async (hub) => {
    const rows = await readRegisterFile(createReadStream(file));
    const report = await importRegister(hub, COMMAND_LINE, { rows, dryRun: options.dryRun });
    const { created, updated, unchanged, findings } = report;
    if (findings.length > 0) {
      print(
        table(
          ['rad', 'kod', 'på svenska', 'in English'],
          findings.map((f) => {
            const { sv, en } = registerFindingText(f);
            return [f.row, f.code, sv, en];
          }),
        ),
      );
      complain('Registret ändrades inte. The register was not changed.');
      return 1;
    }
    print(table(['nya', 'ändrade', 'oförändrade'], [[created, updated, unchanged]]));
    if (options.dryRun) print('Provkörning: inget sparades. Dry run: nothing was stored.');
    return 0;
  });

export const applyCatalogueCommand = (config: Config, file: string): Promise<ExitCode> =>
  withHub(config, async (hub) => {
    let content: unknown;
    try {
      content = JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      complain(`${file}: inte JSON (not JSON)`);
      return 1;
    }
    const report = await applyCatalogue(hub, COMMAND_LINE, content);
    for (const fault of report.faults) complain(`  ${fault}`);
    if (!report.stored) complain('Katalogen ändrades inte. The catalogue was not changed.');
    else print(`Katalogen ${report.version ?? ''} gäller nu. The catalogue is in force.`);
    return report.stored ? 0 : 1;
  });

export interface ReleaseOptions {
  readonly note?: string;
  readonly confirmSmallCorrections: boolean;
  readonly confirmRevealedBefore: boolean;
  readonly publishAt?: string;
  readonly earlyReader?: readonly string[];
}

export const releaseCommand = (config: Config, options: ReleaseOptions): Promise<ExitCode> =>
  withHub(config, async (hub) => {
    const publishAt = options.publishAt ? momentOf(options.publishAt) : null;
    if (publishAt === undefined) {
      complain('--publish-at är inte en tid, som 2027-03-01T08:00:00+01:00. --publish-at is not a time like that.');
      return 1;
    }
    const { progress, done } = showProgress();
    const onProgress = (tables: number, of: number) => progress('röjandekontroll', tables, of);
    const { note = null, confirmSmallCorrections, confirmRevealedBefore, earlyReader = null } = options;
    const confirmed = { confirmSmallCorrections, confirmRevealedBefore };
    const command = { note, ...confirmed, publishAt, earlyReaders: earlyReader };
    const outcome = await publishRelease(hub, COMMAND_LINE, command, { onProgress });
    done();
    if (!outcome.ok) return refusedWith(outcome.refusals);
    const { number, dataVersion, added, changed, withdrawn, shown, withheld } = outcome.value;
    const head = ['publicering', 'dataversion', 'nya värden', 'ändrade', 'återkallade', 'visade', 'undertryckta'];
    print(table(head, [[number, dataVersion, added, changed, withdrawn, shown, withheld]]));
    return 0;
  });

interface TokenOptions {
  readonly name: string;
  readonly role: string;
  readonly forbund?: string;
  readonly authority?: string;
  readonly days: string;
}

export const createTokenCommand = (config: Config, options: TokenOptions): Promise<ExitCode> =>
  withHub(config, async (hub) => {
    const role = options.role.toUpperCase() as Role;
    if (!ROLES.includes(role) || role === 'PUBLIC') {
      complain(`Rollen är en av (the role is one of): ${ROLES.filter((known) => known !== 'PUBLIC').join(', ')}`);
      return 1;
    }
    const [forbund] = options.forbund ? await forbundByNumbers(hub.db, [options.forbund]) : [];
    if (options.forbund && !forbund) {
      complain(`Det finns inget förbund ${options.forbund}. There is no förbund ${options.forbund}.`);
      return 1;
    }
    const outcome = await createToken(hub, COMMAND_LINE, {
      name: options.name,
      role,
      forbundId: forbund?.key ?? null,
      authority: options.authority ?? null,
      validDays: Number(options.days),
    });
    if (!outcome.ok) return refusedWith(outcome.refusals);
    print(`Nyckel ${outcome.value.token.id}, visas bara nu (token, shown only now):\n${outcome.value.secret}`);
    return 0;
  });

export const listTokensCommand = (config: Config): Promise<ExitCode> =>
  withHub(config, async (hub) => {
    const day = (date: Date | null) => (date ? dayOf(date) : '');
    // Only the hour is kept.
    const hour = (date: Date | undefined) => (date ? swedishTime(date).slice(0, 13).replace(' ', ' kl. ') : '');
    const tokens = await listTokens(hub.db);
    const uses = await lastUses(hub.db);
    const forbund = await forbundByKeys(
      hub.db,
      tokens.flatMap(({ forbundId }) => forbundId ?? []),
    );
    const named = new Map(forbund.map(({ key, organisationNumber, name }) => [key, [organisationNumber, name]]));
    const nameOf = (key: number) => (named.get(key) ?? []).filter(Boolean).join(' ');
    print(
      table(
        ['id', 'namn', 'roll', 'förbund', 'gäller till', 'återkallad', 'senast använd'],
        tokens.map((token) => [
          token.id,
          token.name,
          token.role,
          token.forbundId === null ? '' : nameOf(token.forbundId),
          day(token.expiresAt),
          day(token.revokedAt),
          hour(uses.get(token.id)),
        ]),
      ),
    );
    return 0;
  });

export const revokeTokenCommand = (config: Config, id: string): Promise<ExitCode> =>
  withHub(config, async (hub) => {
    const outcome = await revokeToken(hub, COMMAND_LINE, Number(id));
    if (!outcome.ok) return refusedWith(outcome.refusals);
    print(`Nyckel ${id} är återkallad. Token ${id} is revoked.`);
    return 0;
  });
