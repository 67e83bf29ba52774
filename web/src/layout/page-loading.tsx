import { Loading } from '../design/states.tsx'
import '../design/page.css'

export function PageLoading() {
  return (
    <div className="page">
      <Loading />
    </div>
  )
}
