import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { StartFailure } from '../failure.ts'
import type { FunctionModel } from '../model.ts'
import { arn, type Declared, type Kinds, number, type Place, physicalName, record } from './kind.ts'

/** In the cloud a function has its cores to itself; here all share a few, so each gets so much more time before it is given up. */
const patience = 3

export const functionName = (declared: Declared) => physicalName(declared, 'FunctionName', 64)
const functionArn = (declared: Declared, place: Place) =>
  arn(declared, place, 'lambda', `function:${functionName(declared)}`)
/** Versions and aliases lead to the function itself: the laptop runs one version of everything. */
const itsFunction = (declared: Declared, place: Place) => {
  const named = String(declared.properties.FunctionName)
  return named.startsWith('arn:') ? named : arn(declared, place, 'lambda', `function:${named}`)
}

export const functions: Kinds = {
  'AWS::Lambda::Function': { ref: functionName, attributes: { Arn: functionArn } },
  'AWS::Lambda::Version': { ref: itsFunction, attributes: { FunctionArn: itsFunction, Version: () => '1' } },
  'AWS::Lambda::Alias': { ref: itsFunction, attributes: { AliasArn: itsFunction } },
}

/** The bundle's folder: named in the metadata when the CDK wrote it, else found by the asset's hash. */
function codeDirectory({ stack, metadata, properties, logicalId }: Declared): string | null {
  const inMetadata = metadata['aws:asset:path']
  if (typeof inMetadata === 'string') return resolve(stack.directory, inMetadata)
  const key = String(record(properties.Code).S3Key ?? '')
  if (key === '') return null
  const found = stack.assets[key.replace(/\.zip$/, '')]
  if (!found) throw new StartFailure(`${stack.name}: the code of ${logicalId} is not among the assets.`)
  return found
}

/** The CDK's own custom resource providers are passed by. */
export const isOurs = ({ logicalId, properties }: Declared) =>
  !/^(Custom|AWSCDK)/.test(logicalId) && String(properties.Runtime).startsWith('nodejs')

/** Functions that carry code of their own folder and run on Node. */
export function functionModel(declared: Declared, place: Place): FunctionModel | null {
  const { properties, stack, logicalId } = declared
  const codeDir = codeDirectory(declared)
  if (codeDir === null || !isOurs(declared)) return null
  return {
    name: functionName(declared),
    arn: functionArn(declared, place),
    logicalId,
    stack: stack.name,
    codeDir: join(codeDir),
    handler: String(properties.Handler),
    timeoutSeconds: patience * number(properties.Timeout, 3),
    env: Object.fromEntries(
      Object.entries(record(record(properties.Environment).Variables)).map(([name, value]) => [name, String(value)]),
    ),
  }
}

/** Credentials of each function: distinct, known to the laptop alone, so that a signature tells who made it. */
export function credentials() {
  const keys = new Map<string, string>()
  return {
    of(name: string) {
      const secret = keys.get(name) ?? randomBytes(20).toString('hex')
      keys.set(name, secret)
      return { AWS_ACCESS_KEY_ID: name, AWS_SECRET_ACCESS_KEY: secret }
    },
    secretKeyOf: (accessKeyId: string) => keys.get(accessKeyId),
  }
}
