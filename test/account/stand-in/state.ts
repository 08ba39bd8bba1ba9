import { exists, noSuch } from './fault.js';

export const accountId = '123456789012';

/** A user, group or role. */
export interface Identity {
  readonly kind: 'user' | 'group' | 'role';
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly arn: string;
  created: Date;
  readonly inline: Map<string, string>;
  readonly attached: Set<string>;
  boundary?: string;
  readonly tags: { readonly Key: string; readonly Value: string }[];
}

export interface Key {
  readonly id: string;
  status: string;
  created: Date;
  lastUsed?: Date;
}

/** A credential of which only its id and status matter. */
export interface Credential {
  readonly id: string;
  status: string;
}

export interface User extends Identity {
  readonly kind: 'user';
  passwordLastUsed?: Date;
  loginProfile?: Date;
  readonly groups: Set<string>;
  readonly keys: Key[];
  readonly mfa: string[];
  readonly sshKeys: Credential[];
  readonly certificates: Credential[];
  readonly serviceCredentials: Credential[];
}

export interface Group extends Identity {
  readonly kind: 'group';
}

export interface Role extends Identity {
  readonly kind: 'role';
  trust: string;
  description?: string;
  maxSession: number;
  lastUsed?: Date;
  readonly profiles: Set<string>;
}

export interface Policy {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly arn: string;
  readonly description?: string;
  readonly created: Date;
  updated: Date;
  readonly versions: { readonly id: string; readonly text: string; readonly created: Date }[];
  inForce: string;
  /** The number of the newest version there ever was: numbers are not given twice. */
  newest: number;
}

/** What an account holds. Names are unique whatever their case. */
export class State {
  readonly users = new Map<string, User>();
  readonly groups = new Map<string, Group>();
  readonly roles = new Map<string, Role>();
  readonly policies = new Map<string, Policy>();
  readonly aliases: string[] = ['example-corp'];
  /** Who calls, where it is not the usual user. */
  callerArn?: string;
  private serial = 0;

  id(prefix: string): string {
    this.serial += 1;
    return `${prefix}${String(this.serial).padStart(16, 'X')}`;
  }

  private identity(kind: Identity['kind'], name: string, path: string) {
    return {
      name,
      path,
      id: this.id({ user: 'AIDA', group: 'AGPA', role: 'AROA' }[kind]),
      arn: `arn:aws:iam::${accountId}:${kind}${path}${name}`,
      created: new Date(),
      inline: new Map<string, string>(),
      attached: new Set<string>(),
      tags: [],
    };
  }

  addUser(name: string, path = '/'): User {
    if (this.users.has(name.toLowerCase())) throw exists('User', name);
    const user: User = {
      ...this.identity('user', name, path),
      kind: 'user',
      groups: new Set(),
      keys: [],
      mfa: [],
      sshKeys: [],
      certificates: [],
      serviceCredentials: [],
    };
    this.users.set(name.toLowerCase(), user);
    return user;
  }

  addGroup(name: string, path = '/'): Group {
    if (this.groups.has(name.toLowerCase())) throw exists('Group', name);
    const group: Group = { ...this.identity('group', name, path), kind: 'group' };
    this.groups.set(name.toLowerCase(), group);
    return group;
  }

  addRole(name: string, trust: string, path = '/'): Role {
    if (this.roles.has(name.toLowerCase())) throw exists('Role', name);
    const role: Role = {
      ...this.identity('role', name, path),
      kind: 'role',
      trust,
      maxSession: 3600,
      profiles: new Set(),
    };
    this.roles.set(name.toLowerCase(), role);
    return role;
  }

  addPolicy(name: string, text: string, path = '/', owner = accountId): Policy {
    const arn = `arn:aws:iam::${owner}:policy${path}${name}`;
    if (this.policies.has(arn)) throw exists('A policy called', name);
    const created = new Date();
    const policy: Policy = {
      name,
      path,
      id: this.id('ANPA'),
      arn,
      created,
      updated: created,
      versions: [{ id: 'v1', text, created }],
      inForce: 'v1',
      newest: 1,
    };
    this.policies.set(arn, policy);
    return policy;
  }

  user(name: string): User {
    const user = this.users.get(name.toLowerCase());
    if (!user) throw noSuch('user', name);
    return user;
  }

  group(name: string): Group {
    const group = this.groups.get(name.toLowerCase());
    if (!group) throw noSuch('group', name);
    return group;
  }

  role(name: string): Role {
    const role = this.roles.get(name.toLowerCase());
    if (!role) throw noSuch('role', name);
    return role;
  }

  policy(arn: string): Policy {
    const policy = this.policies.get(arn);
    if (!policy) throw noSuch('policy', arn);
    return policy;
  }

  identities(): readonly Identity[] {
    return [...this.users.values(), ...this.groups.values(), ...this.roles.values()];
  }
}
