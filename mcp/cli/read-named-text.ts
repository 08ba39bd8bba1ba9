import { visible } from '../core/findings/show.js';
import type { Io } from './io.js';

/** The text of the one file a verb was given, or of standard input. */
export interface NamedText {
  readonly text: string;
  /** Absent for standard input. */
  readonly absolutePath?: string;
}

/** Reads it; undefined where that is not possible, which is then said. */
export async function readNamedText(operand: string, io: Io): Promise<NamedText | undefined> {
  const { readNamedInputs } = await import('./named-inputs.js');
  const { paths, streams, workspace } = await readNamedInputs([operand], undefined, io);
  const found = await workspace.find(paths);
  const [file, ...others] = found.files;
  const content = streams[0]?.content ?? (file && others.length === 0 ? await workspace.read(file) : undefined);
  if (content?.kind === 'text') return { text: content.text, ...(file && { absolutePath: file.absolutePath }) };
  const several =
    others.length > 0 ? `there are ${found.files.length} files, and one is expected; name one of them` : undefined;
  const reason = several ?? content?.reason ?? [...found.unreadable, ...found.refused][0]?.reason ?? 'there is no file';
  io.messages.write(`iamsmith: ${operand === '-' ? 'standard input' : visible(operand)} was not read: ${reason}.\n`);
  return undefined;
}
