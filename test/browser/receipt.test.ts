import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { complete, received } from '../desk.ts'
import { file, readDossier } from '../filing.ts'
import { portal } from '../portal.ts'
import { resultBytes } from '../result.ts'
import { inspect } from './inspect.ts'
import { citizen, signIn } from './people.ts'
import { stories } from './stories.ts'
import type { Expected } from './watch.ts'

const open = stories()

/** The receipt's page of a dossier just filed. */
async function holding(...expected: Expected[]) {
  const person = await citizen()
  const dossier = await file(await portal.signIn(person))
  const page = await open.phone(expected)
  await signIn(page, person, `/dossiers/${dossier.id}/receipt`)
  await page.getByRole('img', { name: 'Mã QR để kiểm tra' }).waitFor()
  return { page, dossier }
}

test('a citizen keeps the receipt as a file, and checks it with the network gone', async () => {
  const { page, dossier } = await holding(/ERR_INTERNET_DISCONNECTED/)
  await inspect(page)
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải tệp biên nhận' }).click()
  const receipt = JSON.parse(await readFile(await (await arriving).path(), 'utf8'))
  expect(receipt.payload.dossierCode).toBe(dossier.code)

  await page.getByRole('link', { name: 'kiểm tra giấy biên nhận', exact: true }).click()
  await page.getByText('Khóa công khai của Cổng, lấy lúc').waitFor()
  await page.context().setOffline(true)
  const choose = (content: unknown) =>
    page.getByLabel('Tệp biên nhận').setInputFiles({
      name: 'receipt.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    })
  await choose(receipt)
  await page.getByText('Giấy biên nhận nguyên vẹn').waitFor()
  await choose({ ...receipt, payload: { ...receipt.payload, agency: 'prov-h01' } })
  await page.getByText('Cơ quan tiếp nhận: bị sửa').waitFor()
  await choose({ any: 'file' })
  await page.getByText('Tệp này không phải là giấy biên nhận').waitFor()
  await page.context().setOffline(false)
  await inspect(page)
})

test('whoever scans the code of the paper reads what the portal signed, and is warned of a code made up', async () => {
  const { page, dossier } = await holding()
  const link = (await page.getByRole('link', { name: 'Mã QR để kiểm tra' }).getAttribute('href')) ?? ''
  const stranger = await open.phone()
  await stranger.goto(link)
  await stranger.getByText('Mã QR đúng là do Cổng ký').waitFor()
  await stranger.getByText(dossier.code).waitFor()
  await inspect(stranger)
  await stranger.goto(link.replace('prov-h49', 'prov-h01'))
  await stranger.getByText('Mã QR này không phải do Cổng ký').waitFor()
  await inspect(stranger)
})

test('whoever is given a result can see that it is the very file the agency sent', async () => {
  const { citizen: owner, officer, dossier } = await received(portal)
  await complete(officer, dossier)
  await portal.quiet()
  const page = await open.phone()
  await signIn(page, portal.people.citizen, `/dossiers/${dossier.id}`)
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải xác nhận của Cổng' }).click()
  const confirmation = await readFile(await (await arriving).path())
  await inspect(page)

  await page.getByRole('link', { name: 'kiểm tra', exact: true }).click()
  await page.getByLabel('Tệp biên nhận').setInputFiles({
    name: 'xac-nhan.json',
    mimeType: 'application/json',
    buffer: confirmation,
  })
  await page.getByText('Xác nhận kết quả nguyên vẹn').waitFor()
  const give = (bytes: Buffer) =>
    page.getByLabel('Tệp kết quả đã tải').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: bytes })
  await give(resultBytes)
  await page.getByText('Nguyên vẹn, đã đổi tên').waitFor()
  await give(Buffer.from('%PDF-1.7 another'))
  await page.getByText('Không có trong danh sách đã ký').waitFor()
  await inspect(page)
  expect((await readDossier(owner, dossier.id)).state).toBe('COMPLETED')
})
