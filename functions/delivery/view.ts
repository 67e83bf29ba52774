import * as z from 'zod'
import { vietnamTime } from '../../shared/clock.ts'
import { money, vnd } from '../../shared/money.ts'
import { type Parcel, statuses } from './parcel.ts'

/** A parcel as both sides see it; the fee is paid to the post at the door. */
export const parcelView = z.object({
  tracking: z.string(),
  fee: money,
  status: z.enum(statuses),
  history: z.array(z.object({ status: z.enum(statuses), at: z.string(), reason: z.string().nullable() })),
})

export const viewOf = ({ tracking, fee, status, history }: Parcel): z.infer<typeof parcelView> => ({
  tracking,
  fee: vnd(fee),
  status,
  history: history.map((one) => ({
    status: one.status,
    at: vietnamTime(new Date(one.at)),
    reason: one.reason ?? null,
  })),
})
