export interface PrivateRange {
  readonly range: string;
  readonly source: string;
}

/** Ranges that are not routed on the internet, so that `aws:SourceIp`, which holds public addresses, is never in them. */
export const privateRanges: readonly PrivateRange[] = [
  { range: '10.0.0.0/8', source: 'RFC 1918' },
  { range: '172.16.0.0/12', source: 'RFC 1918' },
  { range: '192.168.0.0/16', source: 'RFC 1918' },
  { range: '100.64.0.0/10', source: 'RFC 6598, shared address space' },
  { range: '127.0.0.0/8', source: 'RFC 1122, loopback' },
  { range: '169.254.0.0/16', source: 'RFC 3927, link local' },
  { range: '::1/128', source: 'RFC 4291, loopback' },
  { range: 'fc00::/7', source: 'RFC 4193, unique local' },
  { range: 'fe80::/10', source: 'RFC 4291, link local' },
];
