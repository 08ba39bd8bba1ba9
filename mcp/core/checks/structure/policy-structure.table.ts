/** Services whose resource-based policies leave Resource out: the policy speaks of what it is attached to. */
export const withoutResource: readonly {
  readonly service: string;
  readonly resourceType: string;
  readonly source: string;
}[] = [
  {
    service: 'ecr',
    resourceType: 'AWS::ECR::Repository',
    source: 'Amazon ECR User Guide, "Private repository policy examples": no example has a Resource',
  },
  {
    service: 'ecr-public',
    resourceType: 'AWS::ECR::PublicRepository',
    source: 'Amazon ECR Public User Guide, "Public repository policy examples": no example has a Resource',
  },
  {
    service: 'elasticfilesystem',
    resourceType: 'AWS::EFS::FileSystem',
    source: 'Amazon EFS User Guide, "Using IAM to control file system data access": the policies the console writes',
  },
];
