import { Plural, Trans } from '@lingui/react/macro'
import { SummaryList, Tag, useFormat, useText } from '../../../design/index.ts'
import { FeeTable } from '../../filing/fee-table.tsx'
import type { Consultation } from '../types.ts'

/** One agency: what it was asked, what it says, and while it is silent why and what happens next. */
export function Opinion({ one }: { one: Consultation }) {
  const text = useText()
  return (
    <>
      <h3>{text(one.agency)}</h3>
      <p className="opinion__standing">
        <Standing one={one} />
      </p>
      {one.answer?.reason && <p>{one.answer.reason}</p>}
      {one.answer?.due && <Due due={one.answer.due} isAsked={one.obligationIds.length > 0} />}
      {one.raises && !one.answer && (
        <p className="small soft">
          <Trans>Câu trả lời có thể kèm khoản phải nộp.</Trans>
        </p>
      )}
      <p className="small soft">{text(one.purpose)}</p>
      <Course one={one} />
      {one.answer && one.answer.repeated.length > 0 && <Repeated answers={one.answer.repeated} />}
    </>
  )
}

type Set = NonNullable<NonNullable<Consultation['answer']>['due']>

/** What the agency set to be paid, and whether the applicant has been asked for it. */
function Due({ due: { notice, lines, total }, isAsked }: { due: Set; isAsked: boolean }) {
  return (
    <div className="opinion__due">
      <p className="small">
        <strong>
          <Trans>Khoản phải nộp: {notice}</Trans>
        </strong>
      </p>
      <FeeTable lines={lines} total={total} />
      <p className="small soft">
        {isAsked ? (
          <Trans>Đã yêu cầu người nộp; tình trạng nộp xem ở mục Khoản phải nộp.</Trans>
        ) : (
          <Trans>Chưa yêu cầu người nộp: khoản này chờ đến bước cho phép.</Trans>
        )}
      </p>
    </div>
  )
}

function Standing({ one: { state, answer, overdue } }: { one: Consultation }) {
  if (answer) {
    return (
      <>
        <Agreement agrees={answer.agrees} />
        {answer.late && (
          <Tag tone="warning">
            <Trans>Trả lời muộn</Trans>
          </Tag>
        )}
      </>
    )
  }
  if (state === 'CLOSED') {
    return (
      <Tag>
        <Trans>Không cần trả lời nữa</Trans>
      </Tag>
    )
  }
  return (
    <>
      <Tag tone={state === 'ASKED' ? 'info' : 'warning'}>
        {state === 'ASKED' ? <Trans>Đang chờ trả lời</Trans> : <Trans>Chưa gửi được, sẽ gửi lại</Trans>}
      </Tag>
      {overdue && (
        <Tag tone="danger">
          <Trans>Quá hạn trả lời</Trans>
        </Tag>
      )}
    </>
  )
}

function Agreement({ agrees }: { agrees: boolean }) {
  return <Tag tone={agrees ? 'success' : 'danger'}>{agrees ? <Trans>Đồng ý</Trans> : <Trans>Không đồng ý</Trans>}</Tag>
}

function Course({ one: { answer, askedAt, dueAt, tries, lastTrouble, nextTryAt } }: { one: Consultation }) {
  const text = useText()
  const { dateTime } = useFormat()
  return (
    <SummaryList
      rows={[
        ...(askedAt ? [{ label: <Trans>Hỏi lúc</Trans>, value: dateTime(askedAt) }] : []),
        { label: <Trans>Hạn trả lời</Trans>, value: dateTime(dueAt) },
        ...(answer ? [{ label: <Trans>Trả lời lúc</Trans>, value: dateTime(answer.at) }] : []),
        ...(lastTrouble && !answer
          ? [
              {
                label: <Trans>Trở ngại</Trans>,
                value: (
                  <>
                    {text(lastTrouble.text)} ({dateTime(lastTrouble.at)})
                  </>
                ),
              },
            ]
          : []),
        ...(nextTryAt ? [{ label: <Trans>Hỏi lại lúc</Trans>, value: dateTime(nextTryAt) }] : []),
        { label: <Trans>Số lần gửi</Trans>, value: <Plural value={tries} one="# lần" other="# lần" /> },
      ]}
    />
  )
}

function Repeated({ answers }: { answers: NonNullable<Consultation['answer']>['repeated'] }) {
  const { dateTime } = useFormat()
  return (
    <div className="small">
      <p>
        <Trans>Sau đó cơ quan còn trả lời thêm; câu trả lời đầu được tính:</Trans>
      </p>
      <ul>
        {answers.map(({ at, agrees, reason }) => (
          <li key={at}>
            {dateTime(at)}: <Agreement agrees={agrees} /> {reason}
          </li>
        ))}
      </ul>
    </div>
  )
}
