import type { Notice } from './notice.ts'
import { type NoticeKind, texts } from './texts.ts'

type Letter = { subject: string; text: string; html: string }

const escaped = (value: string) => value.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`)

const automatic = {
  vi: 'Thư này được gửi tự động. Cổng dịch vụ công không bao giờ hỏi mật khẩu hay mã xác nhận của bạn.',
  en: 'This mail was sent automatically. The portal never asks for your password or a code.',
}

const opens = {
  dossier: { vi: 'Mở hồ sơ', en: 'Open the application' },
  bill: { vi: 'Mở khoản đã nộp', en: 'Open the payment' },
}

/**
 * The mail that goes with a notice: Vietnamese and English in one, since we do not know which a person reads. It names
 * the person in the greeting and tells nothing else about them.
 */
export function letterOf(notice: Notice, name: string, portalUrl: string): Letter {
  const { subject } = texts[notice.kind as NoticeKind]({ code: notice.dossierCode })
  const page = { dossier: 'dossiers', bill: 'bills' }[notice.of]
  const link = `${portalUrl}/${page}/${encodeURIComponent(notice.dossierId)}`
  const open = opens[notice.of]
  const parts = [
    {
      lang: 'vi',
      greeting: `Kính gửi ${name || 'ông/bà'},`,
      told: notice.text.vi,
      open: open.vi,
      end: automatic.vi,
    },
    {
      lang: 'en',
      greeting: `Dear ${name || 'applicant'},`,
      told: notice.text.en,
      open: open.en,
      end: automatic.en,
    },
  ]
  return {
    subject: `${subject.vi} / ${subject.en}: ${notice.dossierCode}`,
    text: parts
      .map(({ greeting, told, open, end }) => `${greeting}\n\n${told}\n\n${open}: ${link}\n\n${end}`)
      .join('\n\n---\n\n'),
    html: `<!doctype html><html lang="vi"><meta charset="utf-8"><body style="font-family:sans-serif;line-height:1.5">${parts
      .map(
        ({ lang, greeting, told, open, end }) =>
          `<section lang="${lang}"><p>${escaped(greeting)}</p><p>${escaped(told)}</p>` +
          `<p><a href="${escaped(link)}">${open}</a></p><p><small>${end}</small></p></section>`,
      )
      .join('<hr>')}</body></html>`,
  }
}
