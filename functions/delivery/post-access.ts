import * as z from 'zod'
import { readSecret } from '../../shared/aws/secrets.ts'
import { environment, granted } from '../../shared/config.ts'
import { secrets } from '../../shared/webhook/signature.ts'

/** The public post, as partners are named. */
export const postId = 'public-post'

const { POST_SECRET_ARN_PUBLIC_POST } = environment({ POST_SECRET_ARN_PUBLIC_POST: granted })

/** A key for each direction: what one side signed can never be played back to it. */
const shared = z.object({ webhookSecrets: secrets, requestSecrets: secrets })

/** What the post and we share: the secrets its news are signed with, and those of our bookings. */
export const sharedWithPost = async (): Promise<z.infer<typeof shared>> =>
  shared.parse(await readSecret(POST_SECRET_ARN_PUBLIC_POST))
