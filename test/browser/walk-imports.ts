import type { Page } from 'playwright-core'
import { someProcedure } from '../importing.ts'
import { portal } from '../portal.ts'
import { heading } from './form.ts'
import { signIn } from './people.ts'
import type { Open, Show } from './walk.ts'

const saved = 'Công dân đang đọc bản này'

/** What administrators meet: questions with their answers, and procedures that come and go by the file. */
export async function walkImports(open: Open, show: Show): Promise<void> {
  await writeFaq(await open(portal.url), show)
  const trade = await open(portal.url)
  await bringIn(trade, show)
  await takeOut(trade, show)
  await decide(await open(portal.url), show)
}

/** Fills the form of a question, all but what it is about. */
export async function fillFaq(page: Page, { question = 'Phải đổi bằng trước bao lâu?' } = {}): Promise<void> {
  await page.getByLabel('Câu hỏi bằng tiếng Việt').fill(question)
  await page.getByLabel('Câu hỏi bằng tiếng Anh').fill('How early can I renew?')
  await page.getByLabel('Câu trả lời bằng tiếng Việt').fill('Có thể đổi trước ngày hết hạn, không cần chờ đến hạn.')
  await page.getByLabel('Câu trả lời bằng tiếng Anh').fill('At any time before it expires; there is no need to wait.')
  await page.getByLabel('Chủ đề').selectOption('deadline')
}

async function writeFaq(page: Page, show: Show): Promise<void> {
  await signIn(page, portal.people.policeAdministrator, '/catalogue/faq')
  await page.getByRole('rowheader').first().waitFor()
  await show(page, 'faq-01-list')
  await page.getByLabel('Tìm trong câu hỏi').fill('xyzzy')
  await page.getByText('Không có câu hỏi nào như vậy').waitFor()
  await show(page, 'faq-02-none')
  await page.getByRole('link', { name: 'Viết câu hỏi mới' }).click()
  await page.getByRole('button', { name: 'Lưu và hiển thị' }).click()
  await page.getByRole('alert').waitFor()
  await show(page, 'faq-03-faults')
  await fillFaq(page)
  await page.getByLabel('Có nguồn').check()
  await page.getByLabel('Đổi, cấp lại giấy phép lái xe').check()
  await page.getByText('Hiện bên cạnh câu của biểu mẫu').click()
  await page.getByLabel('Hạng', { exact: true }).check()
  await show(page, 'faq-04-filled')
  await page.getByLabel('Nguồn bằng tiếng Việt').fill('Luật Trật tự, an toàn giao thông đường bộ 36/2024/QH15')
  await page.getByLabel('Nguồn bằng tiếng Anh').fill('Law on road traffic order and safety 36/2024/QH15')
  await page.getByRole('button', { name: 'Lưu và hiển thị' }).click()
  await page.getByText(saved).waitFor()
  await show(page, 'faq-05-written')
  await overtake(page, show)
  await page.getByRole('button', { name: 'Rút câu hỏi' }).click()
  await page.getByRole('button', { name: 'Rút câu hỏi' }).click()
  await page.getByText('Nêu lý do').first().waitFor()
  await show(page, 'faq-07-withdraw')
  await page.getByLabel('Lý do').fill('Luật mới đã thay quy định này')
  await page.getByRole('button', { name: 'Rút câu hỏi' }).click()
  await page.getByText('Câu hỏi này đã được rút').waitFor()
  await show(page, 'faq-08-withdrawn')
}

/** The Government Office writes in the entry while it is being edited here. */
async function overtake(page: Page, show: Show): Promise<void> {
  await page.getByRole('link', { name: 'Sửa câu hỏi' }).click()
  await heading(page, 'Sửa câu hỏi')
  const id = new URL(page.url()).pathname.split('/')[3]
  const office = await portal.signIn(portal.people.administrator)
  const path = `/api/v1/catalogue/faq/${id}`
  const { topic, audience, services, at, question, answer, mark, version } = (await office.get(path)).body
  const entry = {
    topic,
    audience,
    services,
    at,
    question,
    mark,
    answer: { ...answer, vi: `${answer.vi} Nên đổi sớm.` },
  }
  await office.call('PUT', path, { body: { version, entry } })
  await page.getByLabel('Câu trả lời bằng tiếng Anh').fill('Any day before it expires.')
  await page.getByRole('button', { name: 'Lưu và hiển thị' }).click()
  await page.getByText('Câu hỏi vừa được người khác sửa').waitFor()
  await show(page, 'faq-06-overtaken')
  await page.getByRole('button', { name: 'Giữ nội dung đang soạn' }).click()
  await page.getByRole('button', { name: 'Lưu và hiển thị' }).click()
  await page.getByText(saved).waitFor()
}

type Named = { name: string; text: string }
const json = (name: string, ...procedures: object[]): Named => ({ name, text: JSON.stringify(procedures) })

/** Chooses a file of procedures on the page for it, and sends it. */
export async function sendFile(page: Page, { name, text }: Named): Promise<void> {
  const mimeType = name.endsWith('.csv') ? 'text/csv' : 'application/json'
  await page.getByLabel('Tệp thủ tục').setInputFiles({ name, mimeType, buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Gửi và kiểm tra' }).click()
}

async function bringIn(page: Page, show: Show): Promise<void> {
  await signIn(page, portal.people.tradeAdministrator, '/catalogue/imports')
  await page.getByRole('link', { name: 'Nhập từ tệp' }).click()
  await sendFile(page, { name: 'thu-tuc.csv', text: '' })
  await page.getByText('Tệp này trống').waitFor()
  await show(page, 'imports-01-empty-file')
  await sendFile(page, { name: 'khong-co-dong-nao.json', text: '[]' })
  await page.getByText('Chưa có gì được nhập').waitFor()
  await show(page, 'imports-02-no-rows')
  await page.getByRole('link', { name: 'Nhập tệp đã sửa' }).click()
  const broken = [
    someProcedure('walk-fair', { managedBy: 'no-such' }),
    { ...someProcedure('walk-colour'), colour: 'red', validFrom: '2026-02-30' },
    someProcedure('walk-level', { level: 'full' }),
    someProcedure('driving-licence-renewal'),
    7 as unknown as object,
  ]
  await sendFile(page, json('thu-tuc-hoi-cho-trien-lam-quy-4-nam-2026.json', someProcedure('walk-fine'), ...broken))
  await page.getByText('Chưa có gì được nhập').waitFor()
  await show(page, 'imports-03-refused')
  await page.getByRole('link', { name: 'Nhập tệp đã sửa' }).click()
  await sendFile(page, json('thu-tuc-da-sua.json', someProcedure('walk-fine'), someProcedure('walk-fair')))
  await page.getByText('chờ Văn phòng Chính phủ duyệt').waitFor()
  await show(page, 'imports-04-waiting')
}

async function takeOut(page: Page, show: Show): Promise<void> {
  await page.getByRole('link', { name: 'Các lần nhập, xuất' }).click()
  await page.getByRole('rowheader').first().waitFor()
  await page.getByRole('button', { name: 'Xuất tệp CSV' }).click()
  await page.getByRole('link', { name: 'Tải tệp CSV' }).waitFor()
  await show(page, 'imports-05-list-and-export')
}

async function decide(page: Page, show: Show): Promise<void> {
  await signIn(page, portal.people.administrator, '/catalogue/imports')
  await page.getByRole('link', { name: 'thu-tuc-da-sua.json' }).click()
  await page.getByRole('button', { name: 'Trả lại, nêu lý do' }).click()
  await page.getByRole('button', { name: 'Trả lại tệp' }).click()
  await page.getByText('Nêu lý do').first().waitFor()
  await show(page, 'imports-06-return')
  await page.getByRole('button', { name: 'Quay lại, chưa trả' }).click()
  await page.getByRole('button', { name: 'Duyệt và công bố tất cả' }).click()
  await page.getByText('Đã công bố tất cả').waitFor()
  await show(page, 'imports-07-published')
}
