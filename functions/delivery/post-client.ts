import * as z from 'zod'
import { environment } from '../../shared/config.ts'
import { traceHeaders } from '../../shared/trace.ts'
import { signedHeaders } from '../../shared/webhook/signature.ts'
import { sharedWithPost } from './post-access.ts'

const { PARTNER_URL_PUBLIC_POST } = environment({ PARTNER_URL_PUBLIC_POST: z.url() })

const patienceMs = 4_000

export type Booking = {
  reference: string
  from: { agency: string; name: string }
  to: { name: string; phone: string; address: string }
}

const booked = z.object({ tracking: z.string().regex(/^[A-Z0-9]{6,32}$/), fee: z.int().min(0) })

/**
 * Books a parcel, signed; the post fetches it at the agency and tells its fee in đồng. The same reference is the same parcel,
 * however often it is booked.
 * @throws while the post cannot be reached, to be tried again
 */
export async function book(parcel: Booking, now: Date): Promise<z.infer<typeof booked>> {
  const body = JSON.stringify({ type: 'parcel.booked', data: parcel })
  const { requestSecrets } = await sharedWithPost()
  const answer = await fetch(`${PARTNER_URL_PUBLIC_POST.replace(/\/$/, '')}/parcels`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...signedHeaders({ id: `book_${parcel.reference}`, body, secrets: requestSecrets, now }),
      ...traceHeaders(),
    },
    body,
    signal: AbortSignal.timeout(patienceMs),
    redirect: 'error',
  })
  if (!answer.ok) throw new Error(`the post answered ${answer.status}`)
  return booked.parse(await answer.json())
}
