import { Trans, useLingui } from '@lingui/react/macro'

const isImage = (type: string) => type === 'image/jpeg' || type === 'image/png'

/** A file in the page: a picture, or the browser's own reader of PDF. Others (HEIC) can only be downloaded. */
export function FilePreview({ url, name, type }: { url: string; name: string; type: string }) {
  const { t } = useLingui()
  if (isImage(type)) return <img className="preview" src={url} alt={t`Tệp ${name}`} />
  if (type === 'application/pdf') return <iframe className="preview preview--pdf" src={url} title={t`Tệp ${name}`} />
  return (
    <p className="small soft">
      <Trans>Trình duyệt không xem trước được loại tệp này; hãy tải về để mở.</Trans>
    </p>
  )
}
