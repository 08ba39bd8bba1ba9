/** An action, by its number, and how well it answers. */
export interface Scored {
  readonly action: number;
  readonly score: number;
  /** Known to belong to what is asked, by name or as part of a task. */
  readonly isSure: boolean;
}

export const byScore = (a: Scored, b: Scored): number => b.score - a.score || a.action - b.action;

/** Keeps the best so many of thousands without sorting them all. */
export class Best {
  private kept: Scored[] = [];
  private least = 0;

  constructor(private readonly most: number) {}

  add(action: number, score: number): void {
    if (score < this.least) return;
    this.kept.push({ action, score, isSure: false });
    if (this.kept.length < 4 * this.most) return;
    this.kept = [...this.inOrder()];
    this.least = this.kept.at(-1)?.score ?? 0;
  }

  inOrder(): readonly Scored[] {
    return this.kept.sort(byScore).slice(0, this.most);
  }
}
