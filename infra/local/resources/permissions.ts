import { type Declared, type Kinds, type Place, physicalName } from './kind.ts'

export const roleName = (declared: Declared) => physicalName(declared, 'RoleName', 64)
const roleArn = (declared: Declared, place: Place) => `arn:aws:iam::${place.account}:role/${roleName(declared)}`
const own = ({ logicalId }: Declared) => logicalId

/** Who may do what. Nothing is created: the gate reads it (gate/iam). */
export const permissions: Kinds = {
  'AWS::IAM::ManagedPolicy': { ref: own },
  'AWS::IAM::Policy': { ref: own },
  'AWS::IAM::Role': { ref: roleName, attributes: { Arn: roleArn, RoleId: own } },
  'AWS::Lambda::Permission': { ref: own },
  'AWS::S3::BucketPolicy': { ref: own },
  'AWS::SNS::TopicPolicy': { ref: own },
  'AWS::SQS::QueuePolicy': { ref: own },
}
