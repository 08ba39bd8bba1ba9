import type { Node } from '../text/tree.js';
import type { Change } from './change.js';
import type { Repair } from './repair.js';
import type { Spot } from './spot.js';

/** Those that can be made at once, the first of any two that touch the same; the others have their turn later. */
export function chooseRepairs<R extends { readonly repair: Repair }>(candidates: readonly R[]): readonly R[] {
  const urgent = candidates.filter(({ repair }) => !repair.waits);
  const claims = new Claims();
  return (urgent.length > 0 ? urgent : candidates).filter(({ repair }) => claims.take(repair.changes));
}

/** What the repairs chosen so far change. A class, because one repair's claims stand or fall together. */
class Claims {
  /** Replaced or removed as a whole. */
  private readonly whole = new Set<Node>();
  /** Something within is changed. */
  private readonly inside = new Set<Node>();
  private readonly renamed = new Set<object>();
  private readonly removed = new Map<Node, number>();
  private readonly added = new Map<Node, Set<string>>();
  /** Keys that members get or are put in under: of two under one key only one would be left. */
  private readonly named = new Map<Node, Set<string>>();

  take(changes: readonly Change[]): boolean {
    const leaving = new Map<Node, number>();
    for (const { kind, at } of changes) {
      const holder = kind === 'remove' ? at.holder?.node : undefined;
      if (holder) leaving.set(holder, (leaving.get(holder) ?? 0) + 1);
    }
    if (!changes.every((change) => this.isFree(change, leaving))) return false;
    for (const change of changes) this.claim(change);
    return true;
  }

  private isFree(change: Change, leaving: ReadonlyMap<Node, number>): boolean {
    const { at } = change;
    if (above(at).some((node) => this.whole.has(node))) return false;
    switch (change.kind) {
      case 'rename':
        return (
          at.member !== undefined &&
          !this.renamed.has(at.member) &&
          !this.whole.has(at.node) &&
          !this.isNamed(at.holder?.node, change.key)
        );
      case 'replace':
        return !this.whole.has(at.node) && !this.inside.has(at.node);
      case 'remove': {
        const holder = at.holder?.node;
        if (!holder || this.whole.has(at.node) || this.inside.has(at.node) || this.added.has(holder)) return false;
        const before = this.removed.get(holder) ?? 0;
        // Two repairs must not empty together what neither of them would.
        return before === 0 || before + (leaving.get(holder) ?? 0) < childCount(holder);
      }
      case 'insert':
        return this.isOpen(at.node) && !this.isNamed(at.node, change.key);
      case 'append':
        return this.isOpen(at.node) && !this.added.get(at.node)?.has(nameOf(change));
      case 'cut':
        return true;
    }
  }

  private isOpen(node: Node): boolean {
    return !this.whole.has(node) && !this.removed.has(node);
  }

  private isNamed(holder: Node | undefined, key: string): boolean {
    return holder !== undefined && (this.named.get(holder)?.has(key.toLowerCase()) ?? false);
  }

  private name(holder: Node | undefined, key: string): void {
    if (holder) this.named.set(holder, (this.named.get(holder) ?? new Set()).add(key.toLowerCase()));
  }

  private claim(change: Change): void {
    const { at } = change;
    for (const node of above(at)) this.inside.add(node);
    if (change.kind === 'replace' || change.kind === 'remove') this.whole.add(at.node);
    if (change.kind === 'rename' && at.member) this.renamed.add(at.member);
    if (change.kind === 'rename') this.name(at.holder?.node, change.key);
    if (change.kind === 'insert') this.name(at.node, change.key);
    if (change.kind === 'remove' && at.holder)
      this.removed.set(at.holder.node, (this.removed.get(at.holder.node) ?? 0) + 1);
    if (change.kind === 'insert' || change.kind === 'append') {
      const names = this.added.get(at.node) ?? new Set();
      this.added.set(at.node, names.add(nameOf(change)));
      this.inside.add(at.node);
    }
  }
}

const nameOf = (change: Extract<Change, { kind: 'insert' | 'append' }>): string =>
  change.kind === 'insert' ? change.key : JSON.stringify(change.value);

const childCount = (node: Node): number =>
  node.kind === 'array' ? node.items.length : node.kind === 'object' ? node.members.length : 0;

function above({ holder }: Spot): readonly Node[] {
  const nodes: Node[] = [];
  for (let at = holder; at; at = at.holder) nodes.push(at.node);
  return nodes;
}
