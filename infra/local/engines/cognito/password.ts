export type PasswordPolicy = {
  MinimumLength?: number | undefined
  RequireUppercase?: boolean | undefined
  RequireLowercase?: boolean | undefined
  RequireNumbers?: boolean | undefined
  RequireSymbols?: boolean | undefined
}

/** What of the pool's password policy is not met, in Cognito's words; undefined when all is. */
export function passwordFault(policy: PasswordPolicy = {}, password: unknown): string | undefined {
  if (typeof password !== 'string') return 'Password missing'
  if (password.length < (policy.MinimumLength ?? 8)) return 'Password not long enough'
  if (policy.RequireUppercase && !/[A-Z]/.test(password)) return 'Password must have uppercase characters'
  if (policy.RequireLowercase && !/[a-z]/.test(password)) return 'Password must have lowercase characters'
  if (policy.RequireNumbers && !/\d/.test(password)) return 'Password must have numeric characters'
  if (policy.RequireSymbols && !/[^A-Za-z0-9\s]/.test(password)) return 'Password must have symbol characters'
  return undefined
}
