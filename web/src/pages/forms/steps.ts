/** The acts on a dossier as papers name them; papers are Vietnamese whatever the screen's language. */
const steps: Record<string, string> = {
  'dossier.submitted.v1': 'Nộp hồ sơ',
  'dossier.fees-paid.v1': 'Nộp đủ phí, lệ phí',
  'dossier.received.v1': 'Tiếp nhận',
  'dossier.rejected.v1': 'Từ chối tiếp nhận',
  'dossier.supplement-requested.v1': 'Yêu cầu bổ sung',
  'dossier.supplemented.v1': 'Nhận phần bổ sung',
  'dossier.processing-started.v1': 'Bắt đầu xử lý',
  'dossier.payment-requested.v1': 'Yêu cầu nộp thêm tiền',
  'dossier.payment-completed.v1': 'Nộp đủ tiền',
  'dossier.withdrawal-requested.v1': 'Đề nghị rút hồ sơ',
  'dossier.withdrawal-declined.v1': 'Không đồng ý cho rút',
  'dossier.withdrawn.v1': 'Rút hồ sơ',
  'dossier.stopped.v1': 'Dừng xử lý',
  'dossier.resumed.v1': 'Tiếp tục xử lý',
  'dossier.corrected.v1': 'Mở lại để sửa kết quả',
  'dossier.opener-corrected.v1': 'Kết quả của hồ sơ mở ra hồ sơ này bị thu lại',
  'dossier.opener-completed.v1': 'Kết quả của hồ sơ mở ra hồ sơ này đã sửa xong',
  'dossier.overdue.v1': 'Quá hạn',
  'dossier.completed.v1': 'Xử lý xong',
  'dossier.returned.v1': 'Trả kết quả',
}

export const stepName = (type: string): string => steps[type] ?? 'Cập nhật hồ sơ'

export const actors = { citizen: 'Người nộp hồ sơ', officer: 'Cán bộ', system: 'Hệ thống' } as const
