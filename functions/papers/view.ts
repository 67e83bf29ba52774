import { vietnamTime } from '../../shared/clock.ts'
import { type Paper, type PaperView, refusals } from '../../shared/papers/paper.ts'

export const viewOf = (one: Paper): PaperView => ({
  id: one.id,
  slot: one.slot,
  name: one.name,
  type: one.type,
  size: one.size,
  sha256: one.sha256,
  state: one.state,
  refusal: one.refusal ? { code: one.refusal, text: refusals[one.refusal] } : null,
  addedAt: vietnamTime(new Date(one.addedAt)),
  filed: one.filedAt !== undefined,
  replacedAt: one.replacedAt ? vietnamTime(new Date(one.replacedAt)) : null,
})
