import { spellOutTerraform } from './resource-types.js';

/** Command lines, Terraform types and ARNs in words that the rest understands. */
export function spellOut(text: string): string {
  return spellOutTerraform(text)
    .replace(/\bcrud\b/gi, (word) =>
      /dynamo|ddb|\btable|\bitem/i.test(text) ? word : 'create, read, update and delete',
    )
    .replace(/\barn:[a-z-]+:([a-z0-9-]+):\S*/gi, ' $1 ')
    .replace(/\baws\s+s3\s+(cp|mv|sync)\s+(\S+)\s+(\S+).*/gi, (all: string, verb: string, from: string, to: string) => {
      const direction = from.startsWith('s3://')
        ? to.startsWith('s3://')
          ? 'copy object'
          : 'download file'
        : 'upload file';
      if (all.includes('--acl')) return `s3 ${direction} object acl update`;
      const removal = all.includes('--delete') ? ' and delete object' : '';
      return verb === 'sync' && direction !== 'copy object'
        ? `s3 ${direction} bucket list${removal}`
        : `s3 ${verb} ${direction} bucket${removal}`;
    })
    .replace(
      /\baws\s+([a-z0-9-]+)\s+([a-z0-9-]+)(\s(?:(?!\b(?:aws|and|then)\b)[^;|&])*)?/g,
      (all, service: string, operation: string, rest = '') =>
        /^(?:\s+(?:--|s3:|\/|\.|[a-z0-9]+:\/\/)|\s*$)/.test(String(rest)) || operation.includes('-')
          ? `${service} ${operation} `
          : all.slice(4),
    )
    .replace(/\bAWS::([A-Za-z0-9]+)::([A-Za-z0-9]+)/g, '$1 create $2')
    .replace(/\bs3:\/\/\S*/gi, ' s3 bucket ')
    .replace(/\b(?:x-ray)\b/gi, 'xray')
    .replace(/\b([A-Z][A-Za-z0-9]+?)(?:Command|Request)\b(?=\s*[({]|$)/g, '$1')
    .replace(/@aws-sdk\/client-([a-z0-9-]+)/g, ' $1 ');
}
