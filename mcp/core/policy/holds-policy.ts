import { type Member, memberOf, type Node, type ObjectNode } from '../text/tree.js';
import type { PolicyDocument } from './document.js';
import { versions } from './elements.js';

/**
 * Is the document meant as a policy? It need not be a good one: a misspelled `statement`, a bare statement or a lone
 * Version count, for their author has to hear what is wrong. A `package.json` does not.
 */
export function holdsPolicy({ node }: PolicyDocument): boolean {
  if (node?.kind !== 'object') return false;
  if (node.members.some(isStatement)) return true;
  const names = node.members.map(({ key }) => key.toLowerCase());
  if (names.includes('effect') && (names.includes('action') || names.includes('notaction'))) return true;
  const version = memberOf(node, 'Version')?.value;
  return version?.kind === 'string' && versions.some((known) => known === version.text);
}

/** Under another spelling it has to look like one: plenty of programs keep a `statement` of their own. */
const isStatement = ({ key, value }: Member): boolean =>
  key === 'Statement' || (key.toLowerCase() === 'statement' && (value.kind === 'object' || value.kind === 'array'));

/** Cheap, and true of every text that has a policy in it, escaped or encoded ones and Terraform's among them. */
export const mentionsPolicy = (text: string): boolean =>
  (hasKey('statement').test(text) && hasKey('effect').test(text)) || text.includes('aws_iam_policy_document');

/** `"Statement":`, `Statement:`, `Statement =`, `\\"Statement\\":`, `%22Statement%22%3A`. */
const hasKey = (name: string): RegExp => new RegExp(`${name}(?:\\\\*["']|%22)?\\s*(?:[:=]|%3a)`, 'i');

/** Whose templates embed policies in a language of their own. */
export type TemplateLanguage = 'CloudFormation' | 'Terraform';

/** The language of a template, by its name or by what it holds; undefined for anything else. */
export function templateLanguage(name: string, { node }: PolicyDocument): TemplateLanguage | undefined {
  return templateByName(name) ?? (node?.kind === 'object' ? templateByShape(node) : undefined);
}

export const templateByName = (name: string): TemplateLanguage | undefined =>
  /\.(?:tf|tfvars|tofu|hcl|tf\.json|tofu\.json|tfvars\.json|tfplan)$/i.test(name) ? 'Terraform' : undefined;

function templateByShape(node: ObjectNode): TemplateLanguage | undefined {
  if (memberOf(node, 'Statement')) return undefined;
  if (memberOf(node, 'AWSTemplateFormatVersion') || isServerless(node) || hasResourceTypes(node))
    return 'CloudFormation';
  if (memberOf(node, 'terraform_version') || memberOf(node, 'terraform')) return 'Terraform';
  const resource = memberOf(node, 'resource') ?? memberOf(node, 'data');
  if (resource?.value.kind !== 'object') return undefined;
  return resource.value.members.some(({ key }) => /^aws_/.test(key)) ? 'Terraform' : undefined;
}

/** `Transform: AWS::Serverless-2016-10-31`, alone or in a list. */
function isServerless(node: ObjectNode): boolean {
  const transform = memberOf(node, 'Transform')?.value;
  const named = transform?.kind === 'array' ? transform.items : transform ? [transform] : [];
  return named.some((item) => item.kind === 'string' && item.text.startsWith('AWS::'));
}

function hasResourceTypes(node: ObjectNode): boolean {
  const resources = memberOf(node, 'Resources')?.value;
  return resources?.kind === 'object' && resources.members.some(({ value }) => isTyped(value));
}

function isTyped(node: Node): boolean {
  const type = node.kind === 'object' ? memberOf(node, 'Type')?.value : undefined;
  return type?.kind === 'string' && /^[A-Za-z0-9]+::/.test(type.text);
}
