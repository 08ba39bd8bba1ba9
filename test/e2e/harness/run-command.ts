import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  readonly timeoutMs?: number;
  /** What is said to each line that the program prints; then its input ends with the answer `'end'`. */
  readonly answer?: (line: string) => string | undefined;
}

/** Runs a program to its end. On a time-out its whole process group goes, so that no server is left behind. */
export function runCommand(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const { cwd, env = process.env, input = '', timeoutMs = 90_000, answer } = options;
  const grouped = process.platform !== 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: 'pipe', detached: grouped });
    const output = { stdout: '', stderr: '', timedOut: false };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text;
    });
    const timer = setTimeout(() => {
      output.timedOut = true;
      if (grouped && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    }, timeoutMs);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, ...output });
    });
    child.stdin.on('error', () => {}); // a program may end without reading its input
    if (!answer) return child.stdin.end(input);
    child.stdin.write(input);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = answer(line);
      if (said === 'end') child.stdin.end();
      else if (said !== undefined) child.stdin.write(said);
    });
  });
}

/** What a program said, for the message of a failed test. */
export const said = ({ code, stdout, stderr, timedOut }: Finished): string =>
  `${timedOut ? 'timed out' : `exit ${code}`}\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`;
