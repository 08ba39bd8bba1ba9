/** A word of every day or of the trade, and AWS's word for the same thing in the names of actions. */
export interface OtherWord {
  readonly says: readonly string[];
  readonly means: readonly string[];
}

/** Source of the second column: names of actions and resource types in the Service Authorization Reference. */
export const otherWords: readonly OtherWord[] = [
  { says: ['file', 'document', 'blob'], means: ['object'] },
  { says: ['mail', 'e-mail'], means: ['email'] },
  { says: ['picture', 'photo', 'img', 'selfie'], means: ['image'] },
  { says: ['machine', 'server', 'vm', 'box', 'host', 'node'], means: ['instance'] },
  { says: ['disk', 'drive'], means: ['volume'] },
  { says: ['firewall'], means: ['security', 'group'] },
  { says: ['bill', 'spending', 'spend', 'expense'], means: ['cost'] },
  { says: ['database', 'postgres', 'mysql', 'mariadb'], means: ['db'] },
  { says: ['db'], means: ['database'] },
  { says: ['cert'], means: ['certificate'] },
  { says: ['config', 'setting', 'configuration'], means: ['config', 'configuration'] },
  { says: ['param'], means: ['parameter'] },
  { says: ['repo'], means: ['repository'] },
  { says: ['env'], means: ['environment'] },
  { says: ['org', 'organisation'], means: ['organization'] },
  { says: ['func', 'fn'], means: ['function'] },
  { says: ['msg'], means: ['message'] },
  { says: ['pwd', 'passwd', 'pw'], means: ['password'] },
  { says: ['creds', 'cred'], means: ['credential'] },
  { says: ['colleague', 'employee', 'customer', 'member'], means: ['user'] },
  { says: ['record', 'row', 'entry'], means: ['item', 'record'] },
  { says: ['lb', 'balancer'], means: ['load', 'balancer'] },
  { says: ['sg'], means: ['security', 'group'] },
  { says: ['asg'], means: ['auto', 'scaling', 'group'] },
  { says: ['eip'], means: ['address'] },
  { says: ['eni'], means: ['network', 'interface'] },
  { says: ['ami'], means: ['image'] },
  { says: ['tgw'], means: ['transit', 'gateway'] },
  { says: ['igw'], means: ['internet', 'gateway'] },
  { says: ['nacl'], means: ['network', 'acl'] },
  { says: ['cmk'], means: ['key'] },
  { says: ['dns'], means: ['record', 'zone'] },
  { says: ['cdn'], means: ['distribution'] },
  { says: ['sms', 'text'], means: ['message'] },
  { says: ['workflow'], means: ['execution', 'machine'] },
  { says: ['privilege', 'right'], means: ['permission'] },
  { says: ['container'], means: ['task', 'container'] },
  { says: ['scan'], means: ['scan'] },
  { says: ['ticket'], means: ['case'] },
];
