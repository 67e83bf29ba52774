import { createHash, createHmac, randomBytes } from 'node:crypto'
import { CognitoIdentityProviderClient, CreateGroupCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { AppClient } from 'cognito-local/lib/services/appClient.js'
import { USER_POOL_AWS_DEFAULTS } from 'cognito-local/lib/services/cognitoService.js'
import type { UserPool } from 'cognito-local/lib/services/userPoolService.js'
import type { Engines } from '../engines.ts'
import { arn, type Declared, type Kinds, list, number, type Place, record, text } from './kind.ts'

const digest = (declared: Declared) =>
  createHash('sha256').update(`${declared.stack.name}/${declared.logicalId}`).digest('hex')
const poolId = (declared: Declared) => `${declared.stack.region}_${digest(declared).slice(0, 9)}`
const clientId = (declared: Declared) => digest(declared).slice(0, 26)
const perRun = randomBytes(32)
/** Other than its id, a client's secret is new with each start. */
export const clientSecret = (declared: Declared) =>
  createHmac('sha256', perRun).update(digest(declared)).digest('base64url')
const hasSecret = ({ properties }: Declared) => String(properties.GenerateSecret ?? false) === 'true'
const provider = (declared: Declared) => `cognito-idp.${declared.stack.region}.amazonaws.com/${poolId(declared)}`

export const people: Kinds = {
  'AWS::Cognito::UserPool': {
    ref: poolId,
    attributes: {
      UserPoolId: poolId,
      Arn: (declared, place: Place) => arn(declared, place, 'cognito-idp', `userpool/${poolId(declared)}`),
      ProviderName: provider,
      ProviderURL: (declared) => `https://${provider(declared)}`,
    },
  },
  'AWS::Cognito::UserPoolClient': { ref: clientId, attributes: { ClientId: clientId, ClientSecret: clientSecret } },
  'AWS::Cognito::UserPoolDomain': { ref: ({ properties }) => String(properties.Domain) },
  'AWS::Cognito::UserPoolIdentityProvider': { ref: ({ properties }) => String(properties.ProviderName) },
  'AWS::Cognito::UserPoolGroup': { ref: (declared) => String(declared.properties.GroupName) },
}

type Schema = { Name: string; Mutable?: unknown; Required?: unknown; AttributeDataType?: string }
type Attributes = NonNullable<UserPool['SchemaAttributes']>

export async function createPool(declared: Declared, { cognito }: Engines, place: Place): Promise<void> {
  const { properties } = declared
  const schema = list<Schema>(properties.Schema)
  const standard: Attributes = USER_POOL_AWS_DEFAULTS.SchemaAttributes ?? []
  const flags = ({ Mutable = true, Required = false }: Schema) => ({
    Mutable: String(Mutable) === 'true',
    Required: String(Required) === 'true',
  })
  const known = (name: string) => schema.find(({ Name }) => Name === name)
  const own = schema.filter(({ Name }) => !standard.some((attribute) => attribute.Name === Name))
  const custom = own.map((attribute) => ({
    ...flags(attribute),
    Name: `custom:${attribute.Name}`,
    AttributeDataType: 'String' as const,
  }))
  const SchemaAttributes: Attributes = [
    ...standard.map((attribute) => ({
      ...attribute,
      ...(known(attribute.Name ?? '') && flags(known(attribute.Name ?? '') as Schema)),
    })),
    ...custom,
  ]
  const policy = record(record(properties.Policies).PasswordPolicy)
  const flag = (name: string) => ({ [name]: String(policy[name] ?? false) === 'true' })
  const { EmailMessage, EmailSubject } = record<string>(properties.VerificationMessageTemplate)
  const now = new Date()
  await cognito.createPool({
    Id: poolId(declared),
    Arn: arn(declared, place, 'cognito-idp', `userpool/${poolId(declared)}`),
    Name: text(properties.UserPoolName) ?? declared.logicalId,
    CreationDate: now,
    LastModifiedDate: now,
    AutoVerifiedAttributes: list<string>(properties.AutoVerifiedAttributes),
    UsernameAttributes: list<string>(properties.UsernameAttributes),
    MfaConfiguration: 'OFF',
    SchemaAttributes,
    Policies: {
      PasswordPolicy: {
        MinimumLength: number(policy.MinimumLength, 8),
        ...flag('RequireLowercase'),
        ...flag('RequireUppercase'),
        ...flag('RequireNumbers'),
        ...flag('RequireSymbols'),
      },
    },
    VerificationMessageTemplate: {
      DefaultEmailOption: 'CONFIRM_WITH_CODE',
      EmailMessage: EmailMessage ?? text(properties.EmailVerificationMessage),
      EmailSubject: EmailSubject ?? text(properties.EmailVerificationSubject),
    },
    ...(properties.EmailConfiguration !== undefined && { EmailConfiguration: record(properties.EmailConfiguration) }),
  } as UserPool)
}

function rotation(properties: Declared['properties']) {
  const { Feature, RetryGracePeriodSeconds } = record(properties.RefreshTokenRotation)
  return { Feature, RetryGracePeriodSeconds: number(RetryGracePeriodSeconds, 0) }
}

export async function createClient(declared: Declared, { cognito }: Engines): Promise<void> {
  const { properties } = declared
  const units = record<AppClient['TokenValidityUnits'] & string>(properties.TokenValidityUnits)
  const now = new Date()
  await cognito.createClient({
    ClientId: clientId(declared),
    ClientName: text(properties.ClientName) ?? declared.logicalId,
    UserPoolId: String(properties.UserPoolId),
    ...(hasSecret(declared) && { ClientSecret: clientSecret(declared) }),
    CreationDate: now,
    LastModifiedDate: now,
    AccessTokenValidity: number(properties.AccessTokenValidity, 1),
    IdTokenValidity: number(properties.IdTokenValidity, 1),
    RefreshTokenValidity: number(properties.RefreshTokenValidity, 30),
    TokenValidityUnits: { AccessToken: 'hours', IdToken: 'hours', RefreshToken: 'days', ...units },
    EnableTokenRevocation: String(properties.EnableTokenRevocation ?? true) === 'true',
    ...(properties.ExplicitAuthFlows !== undefined && {
      ExplicitAuthFlows: list<string>(properties.ExplicitAuthFlows),
    }),
    ...(properties.RefreshTokenRotation !== undefined && { RefreshTokenRotation: rotation(properties) }),
    ...(properties.ReadAttributes !== undefined && { ReadAttributes: list<string>(properties.ReadAttributes) }),
    ...(properties.WriteAttributes !== undefined && { WriteAttributes: list<string>(properties.WriteAttributes) }),
  } as AppClient)
}

export async function createGroup(declared: Declared, { endpoints }: Engines): Promise<void> {
  const client = new CognitoIdentityProviderClient({
    endpoint: endpoints.cognito,
    region: declared.stack.region,
    credentials: { accessKeyId: 'laptop', secretAccessKey: 'laptop' },
  })
  const { GroupName, UserPoolId, Description } = declared.properties
  await client.send(
    new CreateGroupCommand({
      GroupName: String(GroupName),
      UserPoolId: String(UserPoolId),
      Description: text(Description),
    }),
  )
  client.destroy()
}
