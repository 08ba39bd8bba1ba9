import { lambdaBasicExecution } from './lambda-basic-execution.js';
import { accountId, bucketName, bucketOwner, functionName, partition, prefix, region } from './shared-variables.js';
import type { Template } from './template.js';

export const lambdaS3Trigger: Template = {
  name: 'lambda-s3-trigger',
  description:
    'The execution role of a Lambda function that a bucket starts: reads the new objects and writes its log.',
  policyType: 'identity',
  variables: [bucketName, prefix, functionName, region, accountId, bucketOwner, partition],
  statements: [
    {
      Sid: 'ReadObjects',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:GetObjectVersion'],
      Resource: 'arn:{{partition}}:s3:::{{bucket_name}}/{{prefix?}}*',
      Condition: {
        Bool: { 'aws:SecureTransport': 'true' },
        StringEquals: { 'aws:ResourceAccount': '{{bucket_owner}}' },
      },
    },
    ...lambdaBasicExecution.statements,
  ],
  notes: [
    'The event names the object, so the function need not list the bucket.',
    'For the bucket to start the function, the policy of the function must allow lambda:InvokeFunction to s3.amazonaws.com with aws:SourceArn and aws:SourceAccount.',
  ],
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/with-s3-example.html'],
};
