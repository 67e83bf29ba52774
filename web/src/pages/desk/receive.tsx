import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { Button, Card, ProblemPanel } from '../../design/index.ts'
import type { DossierView } from '../dossiers/types.ts'
import { deskAddress } from './queries.ts'
import type { DeskDossier } from './types.ts'
import { useDecided } from './use-decided.ts'

/** Reception: from here on the legal clock runs. */
export function Receive({ dossier, onDone }: { dossier: DeskDossier; onDone: () => void }) {
  const decided = useDecided(dossier.id)
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => api.post<DossierView>(`${deskAddress(dossier.id)}/reception`, { revision: dossier.revision }),
    onSuccess: (after) => {
      decided.take(after)
      onDone()
    },
    onError: decided.refresh,
  })
  return (
    <Card title={<Trans>Tiếp nhận</Trans>}>
      <p>
        <Trans>Khi tiếp nhận, thời hạn giải quyết bắt đầu được tính.</Trans>
      </p>
      {error && <ProblemPanel problem={error} />}
      <div className="row">
        <Button isPending={isPending} onPress={() => mutate()}>
          <Trans>Tiếp nhận hồ sơ</Trans>
        </Button>
      </div>
    </Card>
  )
}
