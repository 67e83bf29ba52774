import { beforeAll, describe, expect, test } from '@jest/globals'
import * as z from 'zod'
import { discoverDoors } from '../../infra/building/declarations.ts'
import { sharedReads } from '../../infra/constructs/shared-reads.ts'
import { keptFor } from '../../shared/http/cache-control.ts'
import type { RouteDeclaration, Routes } from '../../shared/http/routes.ts'
import { build, type Found, names, ofType, resourcesOf } from './synthesize.ts'

type Behaviour = {
  PathPattern: string
  AllowedMethods: string[]
  CachePolicyId: string | { Ref: string }
  OriginRequestPolicyId: string | { Ref: string }
  ResponseHeadersPolicyId: object
  TargetOriginId: string
  FunctionAssociations: { FunctionARN: object }[]
  Compress: boolean
}
type Config = {
  CacheBehaviors: Behaviour[]
  CustomErrorResponses: { ErrorCode: number; ErrorCachingMinTTL: number }[]
}
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'

const route = (path: RouteDeclaration['path'], more: Partial<RouteDeclaration> = {}): RouteDeclaration => ({
  method: 'GET',
  path,
  access: 'open',
  summary: { vi: 'Thử', en: 'Trial' },
  reply: null,
  ...more,
})
const kept = { cache: keptFor({ fresh: 20 }) }
const of = (...routes: RouteDeclaration[]) => sharedReads([Object.fromEntries(routes.entries()) as unknown as Routes])

describe('which paths are kept', () => {
  test('all of one kind are one pattern, with every query string that they know', () => {
    const query = z.object({ cursor: z.string().optional() })
    expect(of(route('/api/v1/things', { ...kept, query }), route('/api/v1/things/{id}', kept))).toEqual([
      { pattern: '/api/v1/things*', query: ['cursor'] },
    ])
  })

  test('one beside others that are not kept has a pattern of its own', () => {
    const mine = route('/api/v1/things/{id}/votes', { access: 'citizen' })
    expect(of(route('/api/v1/things', kept), mine)).toEqual([{ pattern: '/api/v1/things', query: [] }])
  })

  test('one that begins as another does is no reason to keep that', () => {
    const mine = route('/api/v1/things-of-mine', { access: 'citizen' })
    const patterns = of(route('/api/v1/things', kept), route('/api/v1/things/{id}', kept), mine)
    expect(patterns.map(({ pattern }) => pattern)).toEqual(['/api/v1/things', '/api/v1/things/*'])
  })

  test.each([
    ['is below it', '/api/v1/things/{id}/votes'],
    ['could have any name', '/api/v1/{kind}/{id}'],
  ] as const)('one that no pattern tells from one that %s is refused', (_, path) => {
    const mine = route(path, { access: 'citizen' })
    expect(() => of(route('/api/v1/things/{id}', kept), mine)).toThrow('no path pattern tells it from routes')
  })

  test.each([
    ['a citizen’s', { access: 'citizen' }],
    ['a partner’s', { access: 'partner' }],
    ['a change', { method: 'POST' }],
  ] as const)('%s may not declare it', (_, more) => {
    expect(() => of(route('/api/v1/things', { ...kept, ...more }))).toThrow('only what anybody may read is kept')
  })
})

describe('at CloudFront', () => {
  let all: Found[]
  let config: Config
  let doors: Record<string, Routes>
  beforeAll(async () => {
    build()
    all = resourcesOf('prod')
    doors = await discoverDoors()
    const [distribution] = ofType(all, 'AWS::CloudFront::Distribution')
    config = (distribution as Found).resource.Properties.DistributionConfig as Config
  })
  const matching = (path: string) =>
    config.CacheBehaviors.find(({ PathPattern }) =>
      new RegExp(`^${PathPattern.replace(/[.]/g, '\\.').replaceAll('*', '.*')}$`).test(path),
    ) as Behaviour
  const propertiesOf = <T>(type: string, id: unknown) =>
    ofType(all, `AWS::CloudFront::${type}`).find((one) => names(id, one.id))?.resource.Properties[`${type}Config`] as T

  test('every route is kept or not as it declares', () => {
    for (const one of Object.values(doors).flatMap((routes) => Object.values(routes))) {
      const { CachePolicyId } = matching(one.path.replaceAll(/\{[^}]+\}/g, 'x'))
      expect({ path: one.path, kept: CachePolicyId !== cachingDisabled }).toEqual({
        path: one.path,
        kept: one.cache !== undefined,
      })
    }
  })

  test('an answer is found by its path and what its routes know, and depends on nothing else', () => {
    const reads = config.CacheBehaviors.filter(({ CachePolicyId }) => typeof CachePolicyId === 'object')
    const ofOrigin = config.CacheBehaviors.find(({ PathPattern }) => PathPattern === '/api/*') as Behaviour
    expect(reads.length).toBeLessThanOrEqual(10)
    for (const read of reads) {
      const policy = propertiesOf<Record<string, unknown>>('CachePolicy', read.CachePolicyId)
      expect(policy).toMatchObject({
        MinTTL: 0,
        DefaultTTL: 0,
        ParametersInCacheKeyAndForwardedToOrigin: {
          CookiesConfig: { CookieBehavior: 'none' },
          HeadersConfig: { HeaderBehavior: 'none' },
        },
      })
      expect(propertiesOf('OriginRequestPolicy', read.OriginRequestPolicyId)).toMatchObject({
        CookiesConfig: { CookieBehavior: 'none' },
        HeadersConfig: { Headers: ['accept-language', 'traceparent', 'x-viewer-address'] },
        QueryStringsConfig: { QueryStringBehavior: 'none' },
      })
      expect(read).toMatchObject({
        AllowedMethods: ['GET', 'HEAD'],
        Compress: true,
        // The origin with its secret, and the same security headers as everywhere.
        TargetOriginId: ofOrigin.TargetOriginId,
        ResponseHeadersPolicyId: ofOrigin.ResponseHeadersPolicyId,
      })
      expect(JSON.stringify(read.FunctionAssociations)).toMatch(/anyone/)
    }
    const [search] = reads.filter(({ PathPattern }) => PathPattern === '/api/v1/search*')
    expect(propertiesOf('CachePolicy', search?.CachePolicyId)).toMatchObject({
      ParametersInCacheKeyAndForwardedToOrigin: {
        QueryStringsConfig: {
          QueryStringBehavior: 'whitelist',
          QueryStrings: ['agency', 'audience', 'lifeEvent', 'place', 'q', 'sector'],
        },
      },
    })
  })

  test('no refusal and no failure is kept for anybody else, and no id of somebody’s request is shown', () => {
    const codes = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504]
    expect(config.CustomErrorResponses).toEqual(codes.map((ErrorCode) => ({ ErrorCode, ErrorCachingMinTTL: 0 })))
    const [policy] = ofType(all, 'AWS::CloudFront::ResponseHeadersPolicy')
    expect(policy?.resource.Properties.ResponseHeadersPolicyConfig).toMatchObject({
      RemoveHeadersConfig: { Items: [{ Header: 'apigw-requestid' }] },
    })
  })
})
