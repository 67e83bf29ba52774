import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loading, Notice, Page, useFormat } from '../../design/index.ts'
import { ChooseFiles } from './choose-files.tsx'
import { CodeVerdict } from './code-verdict.tsx'
import type { KeptKeys } from './kept-keys.ts'
import { keysIn } from './keys-in.ts'
import { receiptKeysQuery } from './queries.ts'
import { ReceiptVerdict } from './receipt-verdict.tsx'
import { useFragment } from './use-fragment.ts'

/** Anybody checks a receipt here. Nothing leaves the device: files are read and compared by the page itself. */
export default function VerifyPage() {
  const { t } = useLingui()
  const published = useQuery(receiptKeysQuery)
  const [brought, setBrought] = useState<KeptKeys | null>(null)
  const [receipt, setReceipt] = useState<string | null>(null)
  const fragment = useFragment()
  const keys = brought ?? published.data
  return (
    <Page
      title={t`Kiểm tra giấy biên nhận`}
      lead={
        <Trans>
          Chọn tệp biên nhận để biết nó có nguyên vẹn không, nếu không thì chỗ nào đã bị sửa. Tệp không rời khỏi thiết
          bị của bạn.
        </Trans>
      }
    >
      {published.isPending && <Loading />}
      {published.error && !brought && <BringKeys onKeys={setBrought} />}
      {keys && (
        <>
          {fragment && <CodeVerdict code={fragment} keys={keys.keys} />}
          <ChooseFiles
            name="receipt"
            label={t`Tệp biên nhận`}
            hint={t`Tệp .json của giấy biên nhận, biên lai thu tiền hoặc xác nhận kết quả.`}
            accept=".json,application/json"
            onChoose={async ([file]) => setReceipt(file ? await file.text() : null)}
          />
          {receipt !== null && <ReceiptVerdict key={receipt} receipt={receipt} keys={keys.keys} />}
          <KeysAge at={keys.at} />
        </>
      )}
    </Page>
  )
}

function KeysAge({ at }: { at: string }) {
  const { dateTime } = useFormat()
  return (
    <p className="soft small">
      <Trans>Khóa công khai của Cổng, lấy lúc {dateTime(at)}; máy này giữ lại để kiểm tra khi không có mạng.</Trans>
    </p>
  )
}

/** Neither network nor keys kept from before: whoever has the key file can still check. */
function BringKeys({ onKeys }: { onKeys: (keys: KeptKeys) => void }) {
  const { t } = useLingui()
  const [isNone, setNone] = useState(false)
  return (
    <>
      <Notice tone="warning" title={t`Chưa có khóa công khai của Cổng`}>
        <p>
          <Trans>
            Không lấy được khóa từ Cổng và máy này chưa giữ khóa nào. Hãy kết nối mạng rồi tải lại trang, hoặc chọn tệp
            khóa đã lưu trước đây.
          </Trans>
        </p>
      </Notice>
      <ChooseFiles
        name="keys"
        label={t`Tệp khóa công khai`}
        hint={t`Tệp receipt-keys.json, do Cổng công bố.`}
        error={isNone ? t`Tệp này không phải là tệp khóa của Cổng` : undefined}
        accept=".json,application/json"
        onChoose={async ([file]) => {
          const found = file ? keysIn(await file.text()) : null
          setNone(file !== undefined && found === null)
          if (file && found) onKeys({ keys: found, at: new Date(file.lastModified).toISOString() })
        }}
      />
    </>
  )
}
