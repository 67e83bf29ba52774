import * as z from 'zod'
import { reasonCodes } from '../../shared/dossier/reasons.ts'
import { supplementTarget } from '../../shared/dossier/supplement.ts'
import { dossierView } from '../../shared/dossier/view.ts'
import { defineRoutes, type RouteDeclaration } from '../../shared/http/routes.ts'
import { idPattern } from '../../shared/identifier.ts'
import { money } from '../../shared/money.ts'
import type { RefusalCode } from '../../shared/problem.ts'
import type { Text } from '../../shared/text.ts'

export const params = z.object({ id: z.string().regex(idPattern) })
export const revision = z.int().min(1)
export const note = z.string().trim().min(1).max(1000)

export const deskView = dossierView.extend({
  applicant: z.object({ fullName: z.string(), personalNumber: z.string() }),
  /** The officer filed it: it may be read here, and somebody else has to work on it. */
  own: z.boolean(),
})

/** An act of the desk on one dossier, over the revision that the officer has seen. */
const deskAct = <const P extends string, B extends z.ZodType>(
  act: P,
  summary: Text,
  body: B,
  refusals: RefusalCode[] = [],
) =>
  ({
    method: 'POST',
    path: `/api/v1/desk/dossiers/{id}/${act}`,
    access: 'officer',
    summary,
    params,
    body,
    reply: deskView,
    refusals: ['dossier-not-found', 'state-not-allowed', 'revision-stale', 'own-dossier', ...refusals],
  }) as const satisfies RouteDeclaration

const because = <A extends Parameters<typeof reasonCodes>[0]>(act: A) =>
  z.strictObject({ revision, reason: reasonCodes(act), note: note.optional() })

const supplementRequest = z.strictObject({
  revision,
  items: z
    .array(z.strictObject({ target: supplementTarget, reason: reasonCodes('askSupplement'), note: note.optional() }))
    .min(1)
    .max(30),
})

const line = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(64),
  /** English may be left out: then the Vietnamese name stands for both. */
  name: z.strictObject({ vi: z.string().trim().min(2).max(200), en: z.string().trim().max(200).optional() }),
  kind: z.enum(['fee', 'charge']),
  amount: money.extend({ amount: z.int().min(1).max(1_000_000_000) }),
})

export const deskActs = defineRoutes({
  receive: deskAct(
    'reception',
    { vi: 'Tiếp nhận hồ sơ, thời hạn bắt đầu tính', en: 'Receive the dossier: the clock starts' },
    z.strictObject({ revision }),
    ['fees-unpaid'],
  ),
  reject: deskAct('rejection', { vi: 'Từ chối tiếp nhận, có lý do', en: 'Refuse, with a reason' }, because('reject')),
  askSupplement: deskAct(
    'supplement-request',
    { vi: 'Yêu cầu bổ sung từng mục, có lý do', en: 'Ask to mend answers or papers, with a reason for each' },
    supplementRequest,
    ['fees-unpaid', 'withdrawal-open'],
  ),
  startProcessing: deskAct(
    'processing',
    { vi: 'Bắt đầu xử lý', en: 'Begin to work on it' },
    z.strictObject({ revision }),
  ),
  askPayment: deskAct(
    'payment-request',
    { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Ask for a payment' },
    z.strictObject({ revision, lines: z.array(line).min(1).max(20), note: note.optional() }),
    ['payment-requests-exhausted', 'withdrawal-open'],
  ),
  decideWithdrawal: deskAct(
    'withdrawal-confirmation',
    { vi: 'Xác nhận hoặc từ chối yêu cầu rút hồ sơ', en: 'Confirm or decline the request to withdraw' },
    z.strictObject({ revision, accept: z.boolean(), note: note.optional() }),
    ['withdrawal-missing'],
  ),
  stop: deskAct('stop', { vi: 'Dừng xử lý, có lý do', en: 'Stop the work, with a reason' }, because('stop'), [
    'withdrawal-open',
  ]),
  resume: deskAct(
    'resumption',
    { vi: 'Xử lý tiếp, có lý do', en: 'Take it up again, with a reason' },
    because('resume'),
  ),
  complete: deskAct(
    'completion',
    { vi: 'Hoàn thành hồ sơ với tệp kết quả', en: 'Complete the dossier with its result file' },
    z.strictObject({ revision, resultKey: z.string().max(300) }),
    ['result-missing', 'consultations-open', 'due-waiting', 'withdrawal-open'],
  ),
  correct: deskAct(
    'correction',
    { vi: 'Thu lại kết quả để sửa trước khi trả', en: 'Take the result back to correct it, before it is handed over' },
    because('correct'),
  ),
  handOver: deskAct(
    'handover',
    { vi: 'Đã trả kết quả tại quầy hoặc qua bưu chính', en: 'The result was handed over at the counter or by post' },
    z.strictObject({ revision }),
  ),
})

export type Asked<A extends keyof typeof deskActs> = z.output<(typeof deskActs)[A]['body']>
