import { accountId, partition, region } from './shared-variables.js';
import type { Template } from './template.js';

export const apiGatewayInvoke: Template = {
  name: 'api-gateway-invoke',
  description: 'Calls one stage of an API in API Gateway, with the methods and under the path that are given.',
  policyType: 'identity',
  variables: [
    {
      name: 'api_id',
      kind: 'api_id',
      description: 'The API',
      presence: 'required',
      example: 'a1b2c3d4e5',
      alsoCalled: ['api_url', 'api_arn'],
    },
    { name: 'stage', kind: 'api_stage', description: 'The stage', presence: 'required', example: 'prod' },
    region,
    accountId,
    {
      name: 'http_methods',
      kind: 'http_methods',
      description: 'Methods that may be called; * for all',
      presence: 'optional',
      default: 'GET',
      example: 'GET, POST',
      alsoCalled: ['http_method', 'method', 'methods'],
      wildcards: 'allowed',
    },
    {
      name: 'path',
      kind: 'api_path',
      description: 'Paths that may be called',
      presence: 'optional',
      default: '*',
      example: 'orders/*',
      wildcards: 'allowed',
    },
    partition,
  ],
  statements: [
    {
      Sid: 'InvokeApi',
      Effect: 'Allow',
      Action: 'execute-api:Invoke',
      Resource:
        'arn:{{partition}}:execute-api:{{region}}:{{account_id}}:{{api_id}}/{{stage}}/{{http_methods}}/{{path}}',
    },
  ],
  notes: [
    'Only GET is allowed unless http_methods names others.',
    'It counts for methods whose authorization is AWS_IAM, on requests that are signed.',
  ],
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html',
  ],
};
