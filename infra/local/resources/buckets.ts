import type { CorsRule } from '../engines/cors.ts'
import type { Engines } from '../engines.ts'
import { type Declared, type Kinds, list, number, physicalName, record } from './kind.ts'

export const bucketName = (declared: Declared) => physicalName(declared, 'BucketName', 63).toLowerCase()
export const bucketDomain = (declared: Declared) => `${bucketName(declared)}.s3.${declared.stack.region}.amazonaws.com`

export const buckets: Kinds = {
  'AWS::S3::Bucket': {
    ref: bucketName,
    attributes: {
      Arn: (declared) => `arn:aws:s3:::${bucketName(declared)}`,
      DomainName: (declared) => `${bucketName(declared)}.s3.amazonaws.com`,
      RegionalDomainName: bucketDomain,
      DualStackDomainName: bucketDomain,
      WebsiteURL: (declared) => `http://${bucketName(declared)}.s3-website.${declared.stack.region}.amazonaws.com`,
    },
  },
}

/** `origin` turns the portal's address of the templates into the laptop's. */
export async function createBucket(
  declared: Declared,
  { messaging, objects }: Engines,
  origin: (configured: string) => string,
): Promise<void> {
  messaging.buckets.createBucket(bucketName(declared))
  const rules = list<CorsRule>(record(declared.properties.CorsConfiguration).CorsRules)
  objects.allow(
    bucketName(declared),
    rules.map((rule) => ({
      ...rule,
      AllowedOrigins: rule.AllowedOrigins.map(origin),
      ...(rule.MaxAge !== undefined && { MaxAge: number(rule.MaxAge, 0) }),
    })),
  )
}
