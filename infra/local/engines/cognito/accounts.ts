import { createHash, randomUUID } from 'node:crypto'
import type { CognitoService } from 'cognito-local/lib/services/cognitoService.js'
import type { Context } from 'cognito-local/lib/services/context.js'
import { attributesFromRecord, attributesToRecord } from 'cognito-local/lib/services/userPoolService.js'

export type PoolAccount = { username: string; groups: string[]; attributes: Record<string, string> }

/** The people of a pool, for its domain. */
export type PoolAccounts = {
  /** By `sub`; null when there is none. */
  find(sub: string): Promise<PoolAccount | null>
  /** Makes or renews the profile of somebody whom an identity provider vouches for. @returns its `sub` */
  federate(provider: string, subject: string, attributes: Record<string, string>): Promise<string>
}

/** The `sub` of a name, in the shape of a UUID: the pool forgets, and whoever comes back owns what the tables have kept. */
export function subOf(username: string): string {
  const digest = createHash('sha256').update(username.toLowerCase()).digest('hex')
  return [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `a${digest.slice(17, 20)}`]
    .concat(digest.slice(20, 32))
    .join('-')
}

/** What marks a profile that came through an identity provider. */
export const external = 'EXTERNAL_PROVIDER'

export function poolAccounts(cognito: CognitoService, context: Context, poolId: string): PoolAccounts {
  return {
    async find(sub) {
      const pool = await cognito.getUserPool(context, poolId)
      const [user] = await pool.listUsers(context, `sub = "${sub}"`)
      if (!user) return null
      const groups = [...(await pool.listUserGroupMembership(context, user))]
      return { username: user.Username, groups, attributes: attributesToRecord(user.Attributes) }
    },

    async federate(provider, subject, attributes) {
      const pool = await cognito.getUserPool(context, poolId)
      const Username = `${provider}_${subject}`
      const now = new Date()
      const [known] = (await pool.listUsers(context)).filter((user) => user.Username === Username)
      const sub = attributesToRecord(known?.Attributes).sub ?? subOf(Username)
      const user = {
        UserCreateDate: now,
        Password: randomUUID(),
        RefreshTokens: [],
        ...known,
        Username,
        Enabled: true,
        UserStatus: external,
        UserLastModifiedDate: now,
        Attributes: attributesFromRecord({ ...attributesToRecord(known?.Attributes), ...attributes, sub }),
      }
      await pool.saveUser(context, user)
      // Cognito puts everybody of a provider into a group named so.
      const GroupName = `${poolId}_${provider}`
      const group = (await pool.getGroupByGroupName(context, GroupName)) ?? {
        GroupName,
        CreationDate: now,
        LastModifiedDate: now,
        members: [],
      }
      if (!group.members?.includes(Username)) await pool.addUserToGroup(context, group, user)
      return sub
    },
  }
}
