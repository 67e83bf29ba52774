/**
 * Stands in for `@aws-sdk/credential-provider-node` in the bundles: in Lambda, and for the laptop's runner, credentials
 * are always in the environment. Looking for them elsewhere costs 40 % of a client's loading time.
 */
export const defaultProvider = () => async () => {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = process.env
  if (!accessKeyId || !secretAccessKey) throw new Error('No credentials in the environment.')
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) }
}
