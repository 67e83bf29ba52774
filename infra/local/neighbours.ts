import type { Application } from './application.ts'
import type { Engines } from './engines.ts'
import type { Clock } from './model.ts'
import { list } from './resources/kind.ts'
import { upstreamOf } from './resources/sign-on.ts'
import { startThirdParty } from './third-party.ts'

export type Neighbours = {
  vneidUrl: string | null
  ministryUrl: string | null
  /** The second portal's address as the templates have it → as it is here. */
  portals: Map<string, string>
  stop(): Promise<void>
}

type Options = { engines: Engines; clock: Clock; ports: { vneid: number; ministry: number } }

/** Starts who signs people in, and who shares the sign-on: VNeID and a ministry's portal, if the templates declare them. */
export async function startNeighbours(app: Application, { engines, clock, ports }: Options): Promise<Neighbours> {
  const { signOn } = engines
  const [identityProvider] = app.ofType('AWS::Cognito::UserPoolIdentityProvider')
  const client = app
    .ofType('AWS::Cognito::UserPoolClient')
    .find(({ properties }) => /-ministry$/.test(String(properties.ClientName)))
  const upstream = identityProvider && upstreamOf(identityProvider, String)

  const vneid =
    upstream &&
    startThirdParty({
      kind: 'vneid',
      name: 'The VNeID simulator',
      port: ports.vneid,
      clock,
      env: {
        CLIENT_ID: upstream.clientId,
        CLIENT_SECRET: upstream.clientSecret,
        REDIRECT_URIS: `${signOn.url}/oauth2/idpresponse`,
      },
    })
  const ministry =
    client &&
    startThirdParty({
      kind: 'ministry-portal',
      name: 'The second portal',
      port: ports.ministry,
      clock,
      env: {
        CLIENT_ID: app.ref(client),
        CLIENT_SECRET: app.attribute(client, 'ClientSecret'),
        METADATA_URL: signOn.metadataUrl(String(client.properties.UserPoolId)),
      },
    })
  const started = await Promise.allSettled([vneid, ministry])
  const running = started.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []))
  const stop = async () => void (await Promise.all(running.map((one) => one.stop())))
  const failed = started.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') {
    await stop()
    throw failed.reason
  }
  const vneidUrl = (await vneid)?.url ?? null
  const ministryUrl = (await ministry)?.url ?? null
  const [callback] = list<string>(client?.properties.CallbackURLs)
  const portals = new Map(callback && ministryUrl ? [[new URL(callback).origin, ministryUrl]] : [])
  return { vneidUrl, ministryUrl, portals, stop }
}
