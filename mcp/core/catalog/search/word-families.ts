/** Endings that make one word of another: `crawler` of `crawl`, `deployment` of `deploy`, `approval` of `approve`. */
const endings: readonly (readonly [ending: RegExp, instead: string])[] = [
  [/^(.{3,})icat$/, '$1y'],
  [/^(.{4,})(?:ment|abl|ator|at|iv|al|or|er|y)$/, '$1'],
];

/** Stems that only look as if they were made of another one. */
const apart: ReadonlySet<string> = new Set(
  `applicat replicat format formatt customer director header container counter folder letter number order person personal region
regional server service general generat center centr member parameter paramet layer timer user tenant certificat
memory factory directory category history inventory registry repository query every company country energy factor
operator sector vector monitor author color error mirror major minor doctor editor motor honor rumor tutor sponsor
metal portal signal journal terminal internal external manual global local normal total final digital physical
virtual spatial temporal federat templat migrat alert insert convert assert expert cover discover recover deliver
alter filter after under over register master cluster trigger consumer broker docker`.split(/\s+/),
);

/** What a stem shares with those of its family; the stem itself where it has none. */
export function familyOf(stem: string): string {
  if (apart.has(stem)) return stem;
  for (const [ending, instead] of endings) {
    if (ending.test(stem)) return stem.replace(ending, instead);
  }
  return stem;
}

/** The stems of names of actions that have kin, by what they share. */
export function familiesOf(stems: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const families = new Map<string, string[]>();
  for (const stem of stems) {
    const family = familyOf(stem);
    families.set(family, [...(families.get(family) ?? []), stem]);
  }
  return families;
}
