export interface LiteralStarKey {
  readonly key: string;
  readonly source: string;
}

/** Keys whose values may hold a star that is no wildcard. */
export const literalStarKeys: readonly LiteralStarKey[] = [
  {
    // A certificate for *.example.com has that very name.
    key: 'acm:DomainNames',
    source: 'https://docs.aws.amazon.com/acm/latest/userguide/acm-conditions.html',
  },
];
