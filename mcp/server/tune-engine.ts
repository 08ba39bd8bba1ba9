import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** An option of V8, and the major versions of V8 that are known to have it. Another one would complain on stderr. */
interface Tuning {
  readonly flag: string;
  readonly versions: readonly number[];
}

/**
 * V8 is tuned for programs that compute for long; a session validates a few policies, waits, and shares the machine with
 * an editor. The figures are of Node 20 on two cores. These are thresholds and no features: without them the answers are
 * the same. Node 20 has V8 11, Node 22 has 12, Node 24 has 13.
 */
const tunings = {
  /**
   * Compile a function for speed only once it has run for nine times as long as is the habit: the first pass over all AWS
   * managed policies takes a third less, the second a tenth more.
   */
  compileLater: { flag: '--interrupt-budget=600000', versions: [11] },
  /** Collect when the heap has doubled, not when it is four times as large: a series of 1 MiB policies peaks at half. */
  collectEarlier: { flag: '--heap-growing-percent=100', versions: [11, 12, 13] },
  /** Let the space for new objects grow no further. */
  stopGrowing: { flag: '--semi-space-growth-factor=1', versions: [11, 12, 13] },
} as const satisfies Readonly<Record<string, Tuning>>;

/**
 * Where the space for new objects is left, both halves together. V8 would let it grow to four times that, which makes the
 * first pass no faster and costs 20 MiB; a megabyte, with which it begins, makes it a tenth slower.
 */
const enough = 8 * 1024 * 1024;

/** To be called before there is work to do. */
export function tuneEngine(): void {
  set(tunings.compileLater);
  set(tunings.collectEarlier);
  const observer = new PerformanceObserver(() => {
    const young = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space');
    if (young && young.space_size < enough) return;
    set(tunings.stopGrowing);
    observer.disconnect();
  });
  observer.observe({ entryTypes: ['gc'] });
}

const version = Number.parseInt(process.versions.v8, 10);

function set({ flag, versions }: Tuning): void {
  if (versions.includes(version)) setFlagsFromString(flag);
}
