import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Version } from './types.ts'

const names = {
  question: msg`câu hỏi`,
  answer: msg`câu trả lời`,
  topic: msg`chủ đề`,
  audience: msg`đối tượng`,
  services: msg`thủ tục`,
  at: msg`nơi hiện trong biểu mẫu`,
  mark: msg`nguồn`,
} as const satisfies Partial<Record<keyof Version, MessageDescriptor>>

/** What a version says otherwise than the one before it. Fields of the API come in the order of their schema. */
export const changedIn = (before: Version, after: Version): MessageDescriptor[] =>
  (Object.keys(names) as (keyof typeof names)[])
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => names[name])
