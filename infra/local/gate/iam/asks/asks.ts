import { record, text } from '../../../resources/kind.ts'
import type { EngineCall, EngineService } from '../../engine-call.ts'
import type { Ask } from '../evaluate.ts'
import type { Resources } from '../resources.ts'
import { fileAsks } from './files.ts'
import { underKey } from './keys.ts'
import { tableAsks } from './tables.ts'

type Asking = (call: EngineCall, resources: Resources) => Ask[]
const given = ({ input }: EngineCall, name: string) => text(record(input)[name]) ?? ''

/** Calls that Cognito takes without a signature: who knows the client's id or holds a token may make them. */
const open = [
  ...[
    'SignUp',
    'ConfirmSignUp',
    'ResendConfirmationCode',
    'InitiateAuth',
    'RespondToAuthChallenge',
    'RevokeToken',
    'GetTokensFromRefreshToken',
  ],
  ...['ForgotPassword', 'ConfirmForgotPassword', 'GetUser', 'UpdateUserAttributes', 'DeleteUserAttributes'],
  ...['VerifyUserAttribute', 'GetUserAttributeVerificationCode', 'ChangePassword', 'GlobalSignOut', 'DeleteUser'],
]

/** A batch is asked for by the name of what is done to each message. */
const single = (action: string) => action.replace(/Batch$/, '')

const asksOfService: Record<EngineService, Asking> = {
  dynamodb: tableAsks,
  s3: fileAsks,
  sqs(call, resources) {
    const resource = resources.queueArn(given(call, 'QueueUrl'))
    const action = single(call.action)
    const uses = { SendMessage: ['GenerateDataKey', 'Decrypt'], ReceiveMessage: ['Decrypt'] } as const
    const ofKey = action in uses ? underKey(resources, resource, 'sqs', [...uses[action as keyof typeof uses]]) : []
    return [{ action: `sqs:${action}`, resource }, ...ofKey]
  },
  sns(call, resources) {
    const resource = given(call, 'TopicArn')
    return [
      { action: `sns:${single(call.action)}`, resource },
      ...underKey(resources, resource, 'sns', ['GenerateDataKey', 'Decrypt']),
    ]
  },
  kms: (call) => [{ action: `kms:${call.action}`, resource: given(call, 'KeyId') }],
  secretsmanager: (call) => [{ action: `secretsmanager:${call.action}`, resource: given(call, 'SecretId') }],
  cognito: (call, resources) =>
    open.includes(call.action)
      ? []
      : [{ action: `cognito-idp:${call.action}`, resource: resources.userPoolArn(given(call, 'UserPoolId')) }],
  ses(call, resources) {
    const identity = resources.identityArn(
      /<([^>]+)>/.exec(given(call, 'FromEmailAddress'))?.[1] ?? given(call, 'FromEmailAddress'),
    )
    const set = given(call, 'ConfigurationSetName')
    const configuration = identity.replace(/:identity\/.*$/, `:configuration-set/${set}`)
    return [identity, ...(set ? [configuration] : [])].map((resource) => ({ action: `ses:${call.action}`, resource }))
  },
}

/** Every permission that AWS checks for a call, in its order: all of them must be there. */
export const asksOf: Asking = (call, resources) => asksOfService[call.service](call, resources)
