import type { TemplateVariable } from './template.js';

export const namespace: TemplateVariable = {
  name: 'namespace',
  kind: 'kubernetes_name',
  description: 'The namespace of the service account',
  presence: 'required',
  example: 'orders',
};

export const serviceAccount: TemplateVariable = {
  name: 'service_account',
  kind: 'kubernetes_name',
  description: 'The service account of the pods',
  presence: 'required',
  example: 'orders-api',
  alsoCalled: ['service_account_name'],
};
