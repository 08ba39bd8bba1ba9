import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isWithin, nameOf } from '../../mcp/workspace/file-name.js';

describe('nameOf', () => {
  const cases: readonly (readonly [path: string, name: string])[] = [
    ['policy.json', 'policy.json'],
    ['./policies/../policy.json', 'policy.json'],
    ['/repo/policies/a.json', 'policies/a.json'],
    ['.', '.'],
    ['..', '/'],
    ['/repository/a.json', '/repository/a.json'],
    ['..name/a.json', '..name/a.json'],
    ['back\\slash.json', 'back\\slash.json'],
  ];
  for (const [path, name] of cases) {
    it(`${path} is ${name}`, () => expect(nameOf(path, '/repo', posix)).toBe(name));
  }

  it('has forward slashes on Windows', () => {
    expect(nameOf('policies\\scp\\a.json', 'C:\\repo', win32)).toBe('policies/scp/a.json');
    expect(nameOf('C:\\repo\\a.json', 'c:\\repo', win32)).toBe('a.json');
    expect(nameOf('D:\\other\\a.json', 'C:\\repo', win32)).toBe('D:/other/a.json');
    expect(nameOf('\\\\server\\share\\a.json', 'C:\\repo', win32)).toBe('//server/share/a.json');
  });
});

describe('isWithin', () => {
  it('does not take a longer name for a folder inside', () => {
    expect(isWithin('/repo', '/repo-private/a', posix)).toBe(false);
    expect(isWithin('/repo', '/repo/..a', posix)).toBe(true);
    expect(isWithin('/repo', '/repo', posix)).toBe(true);
    expect(isWithin('/', '/etc/passwd', posix)).toBe(true);
    expect(isWithin('C:\\repo', 'D:\\repo\\a', win32)).toBe(false);
    expect(isWithin('C:\\repo', '\\\\server\\repo', win32)).toBe(false);
  });
});
