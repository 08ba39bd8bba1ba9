import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fence, reasonOf } from './fence.js';
import { nameWithin } from './file-name.js';
import type { UnreadableFile, WorkspaceFile } from './workspace.js';

/** Folders that hold other people's files, or files made from one's own. They are read when they are named. */
const skippedFolders: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  'bower_components',
  'vendor',
  '.venv',
  'venv',
  '__pycache__',
  '.tox',
  '.terraform',
  '.terragrunt-cache',
  'dist',
  'build',
  'target',
  'coverage',
  'cdk.out',
  '.aws-sam',
  '.serverless',
  '.next',
  '.cache',
]);

/** The files that may hold a policy, and Terraform's, which may embed one. */
const isPolicyFileName = (name: string): boolean => /\.(?:json|ya?ml|tf|tofu)$/i.test(name);

/** No repository of policies comes near; a home folder does. */
const most = { files: 10_000, entries: 200_000, depth: 64 } as const;

interface Folder {
  readonly name: string;
  readonly path: string;
}

interface Found {
  readonly files: readonly WorkspaceFile[];
  readonly unreadable: readonly UnreadableFile[];
}

/** Which files, by their names from the folder on, and whose wish they are. */
export interface Wanted {
  readonly origin: WorkspaceFile['origin'];
  accepts(name: string): boolean;
}

const policyFiles: Wanted = { origin: 'found', accepts: isPolicyFileName };

/** Every wanted file below a folder: its own files first, then those of its folders, each by name. */
export async function walk(start: Folder, inside: Fence, wanted: Wanted = policyFiles): Promise<Found> {
  const walker = new Walker(start, inside, wanted);
  await walker.visit(start, '', 0);
  return walker;
}

/** A class only because every step counts towards the same limits. */
class Walker implements Found {
  readonly files: WorkspaceFile[] = [];
  readonly unreadable: UnreadableFile[] = [];
  private readonly visited = new Set<string>();
  private entries = 0;
  private stopped = false;

  constructor(
    private readonly start: Folder,
    private readonly inside: Fence,
    private readonly wanted: Wanted,
  ) {}

  /** `way` is the folder's name from the start on. */
  async visit(folder: Folder, way: string, depth: number): Promise<void> {
    if (this.visited.has(folder.path) || this.stopped) return;
    this.visited.add(folder.path);
    if (depth > most.depth) return this.stop(`folders inside one another, the limit is ${most.depth}`);
    const entries = await this.list(folder);
    const folders: { readonly folder: Folder; readonly way: string }[] = [];
    for (const entry of entries) {
      const at = { name: nameWithin(folder.name, entry.name), path: join(folder.path, entry.name) };
      const next = await this.look(entry, at, way + entry.name);
      if (next) folders.push({ folder: next, way: `${way}${entry.name}/` });
      if (this.stopped) return;
    }
    for (const next of folders) await this.visit(next.folder, next.way, depth + 1);
  }

  private async list(folder: Folder): Promise<readonly Dirent[]> {
    try {
      const entries = await readdir(folder.path, { withFileTypes: true });
      this.entries += entries.length;
      if (this.entries > most.entries) this.stop(`entries, the limit is ${most.entries}`);
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.unreadable.push({ file: folder.name, reason: reasonOf(error) });
      return [];
    }
  }

  /** Takes a file in; returns a folder that is to be visited. */
  private async look(entry: Dirent, at: Folder, way: string): Promise<Folder | undefined> {
    if (entry.isSymbolicLink()) return this.lookBehindLink(entry, at, way);
    if (entry.isFile() && this.wanted.accepts(way)) this.take(at);
    return entry.isDirectory() && !skippedFolders.has(entry.name) ? at : undefined;
  }

  /** A link to a folder elsewhere is left alone; a link to a policy elsewhere is said not to have been read. */
  private async lookBehindLink(entry: Dirent, at: Folder, way: string): Promise<Folder | undefined> {
    const target = await this.inside.follow(at.path);
    if (target.kind === 'folder') {
      return skippedFolders.has(entry.name) ? undefined : { name: at.name, path: target.path };
    }
    if (!this.wanted.accepts(way)) return undefined;
    if (target.kind === 'file') this.take({ name: at.name, path: target.path });
    else if (target.kind === 'outside') this.unreadable.push({ file: at.name, reason: 'the link leads outside' });
    else this.unreadable.push({ file: at.name, reason: 'the link leads nowhere' });
    return undefined;
  }

  private take({ name, path }: Folder): void {
    if (this.files.length >= most.files) this.stop(`policy files, the limit is ${most.files}`);
    else this.files.push({ name, absolutePath: path, origin: this.wanted.origin });
  }

  private stop(what: string): void {
    if (this.stopped) return;
    this.stopped = true;
    this.unreadable.push({ file: this.start.name, reason: `the folder has too many ${what}; name smaller folders` });
  }
}
