import { answer } from '../ipc/answer';
import { contract, openToAll, type Channel } from '../../shared/ipc/contract';
import type { FileToken } from '../../shared/ipc/file-token';
import { createHandlers } from './handlers';
import { createLife, type LifeParts } from './life';
import { reads } from './reads/reads';
import type { Session } from './session';

/** The engine as its process, the command line and tests hold it. */
export interface Engine {
  /** Puts one ask, parsed by the contract; never throws. */
  readonly ask: (channel: unknown, raw: unknown) => Promise<unknown>;
  /** Makes a path usable once under a token. */
  readonly grant: (path: string, token?: FileToken) => FileToken;
  /** The open session; `null` while locked. */
  readonly session: () => Session | null;
  /** Closes the vault, if one is open, after what is being written. */
  readonly end: () => Promise<void>;
}

/** Opens nothing yet: builds the engine over a folder and answers asks from then on. */
export function createEngine(parts: LifeParts): Engine {
  const life = createLife(parts);
  return {
    ask: answer(
      contract,
      createHandlers(life),
      {
        isOpen: () => life.session() !== null,
        isBusy: (channel) => life.onlyReads() && !readsOnly(channel) && !openToAll.has(channel),
        isGuarded,
      },
      (channel, cause) => parts.log.defect(channel, cause),
    ),
    grant: life.files.grant,
    session: life.session,
    end: life.end,
  };
}

const readBeside: ReadonlySet<string> = new Set(['report:write', 'import:inspect', 'import:reread', 'import:dry-run', 'import:rows', 'calendar:file-try', 'attachment:read', 'attachment:text', 'attachment:save']);

/** Whether an ask leaves the vault as it is, so that it may be put beside another program that has it open. */
const readsOnly = (channel: Channel): boolean => channel in reads || readBeside.has(channel);

/** What hands in passwords, bytes, a number that an authorisation allows, or a draft that is masked where it is kept: a form must not lose its words while somebody types. */
const unguarded: ReadonlySet<string> = new Set(['backup:restore', 'attachment:piece', 'draft:save', 'job:cancel', 'idnumber:add']);

/** Whether what an ask hands in may reach the disk as text: everything but readings and what is about the vault itself. */
const isGuarded = (channel: Channel): boolean => !(channel in reads) && !channel.startsWith('vault:') && !unguarded.has(channel);
