import { describe, expect, it } from 'vitest';
import {
  containsRange,
  hasHostBits,
  isPrivate,
  printNetwork,
  readIpRange,
} from '../../../mcp/core/conditions/operators/ip.js';

const read = (text: string) => {
  const range = readIpRange(text);
  if (!range) throw new Error(`no range: ${text}`);
  return range;
};

describe('IP ranges', () => {
  it.each([
    ['203.0.113.7/24', '203.0.113.0/24'],
    ['255.255.255.255/0', '0.0.0.0/0'],
    ['10.1.2.3/9', '10.0.0.0/9'],
    ['2001:db8::1/32', '2001:db8::/32'],
    ['2001:db8:1:0:0:1:0:1/112', '2001:db8:1::1:0:0/112'],
    ['1:0:0:2:0:0:0:3/127', '1:0:0:2::2/127'],
  ])('%s means %s', (text, network) => {
    expect(hasHostBits(read(text))).toBe(true);
    expect(printNetwork(read(text))).toBe(network);
  });

  it.each(['203.0.113.7', '203.0.113.0/24', '::1', '2001:db8::/32', '0.0.0.0/0'])(
    '%s has no bits behind its prefix',
    (text) => expect(hasHostBits(read(text))).toBe(false),
  );

  it.each([
    '10.0.0.0/8',
    '10.1.2.3',
    '172.16.0.0/12',
    '172.31.255.255',
    '192.168.1.0/24',
    '127.0.0.1',
    '169.254.169.254',
    '100.64.0.1',
    'fd00::/8',
    'fe80::1',
    '::1',
  ])('%s is private', (text) => expect(isPrivate(read(text))).toBe(true));

  it.each([
    '0.0.0.0/0',
    '10.0.0.0/7',
    '172.32.0.0/16',
    '192.0.2.1',
    '203.0.113.0/24',
    '2001:db8::/32',
    '::/0',
    'fc00::/6',
  ])('%s is not private throughout', (text) => expect(isPrivate(read(text))).toBe(false));

  it('holds a range of its own version only', () => {
    expect(containsRange(read('10.0.0.0/8'), read('10.255.0.0/16'))).toBe(true);
    expect(containsRange(read('10.0.0.0/16'), read('10.0.0.0/8'))).toBe(false);
    expect(containsRange(read('::/0'), read('10.0.0.0/8'))).toBe(false);
  });
});
