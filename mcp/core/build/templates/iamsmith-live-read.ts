import { liveReading } from './iamsmith-live-statements.js';
import type { Template } from './template.js';

export const iamsmithLiveRead: Template = {
  name: 'iamsmith-live-read',
  description: "What iamsmith's own aws server calls with access read: users, groups, roles, policies, the simulator.",
  policyType: 'identity',
  variables: [],
  statements: [liveReading],
  notes: [
    'Nothing can be changed with it, and no secret can be read: IAM shows none.',
    'Leave out actions of tools that are not wanted: such a tool then answers access_denied and names the action.',
  ],
  sources: [
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html',
  ],
};
