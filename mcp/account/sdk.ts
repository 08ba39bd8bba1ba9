export * as iam from '@aws-sdk/client-iam';
export { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
export { fromNodeProviderChain } from '@aws-sdk/credential-providers';
