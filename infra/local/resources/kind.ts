import type { Endpoints } from '../model.ts'
import type { Properties, Stack } from '../template.ts'

/** Where things stand on the laptop: what a template's `Ref` and `Fn::GetAtt` are made of. */
export type Place = { account: string; endpoints: Endpoints; portalUrl: string }

/** One resource of a template. `properties` are resolved when first asked for. */
export type Declared = {
  type: string
  logicalId: string
  stack: Stack
  metadata: Record<string, unknown>
  readonly properties: Properties
}

/** How a resource type answers `Ref` and `Fn::GetAtt` on the laptop. */
export type Kind = {
  ref: (declared: Declared, place: Place) => string
  attributes?: Record<string, (declared: Declared, place: Place) => string>
}

export type Kinds = Record<string, Kind>

/** The physical name: the one the template gives, or one made of stack and logical id, cut to what AWS allows. */
export function physicalName(declared: Declared, property: string, longest = 64): string {
  const given = declared.properties[property]
  return typeof given === 'string' && given !== ''
    ? given
    : `${declared.stack.name}-${declared.logicalId}`.slice(0, longest)
}

export const arn = (declared: Declared, place: Place, service: string, rest: string) =>
  `arn:aws:${service}:${declared.stack.region}:${place.account}:${rest}`

/** Text, number or boolean properties as CloudFormation writes them: either typed or as text. */
export const text = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : String(value)
export const number = (value: unknown, otherwise: number): number => (value === undefined ? otherwise : Number(value))
export const list = <T = Properties>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : [])
export const record = <T = unknown>(value: unknown): Record<string, T> =>
  typeof value === 'object' && value !== null ? (value as Record<string, T>) : {}
