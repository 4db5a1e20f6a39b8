import type { CaseRow } from '@/shared/contract/case-views';
import { Tag } from '@/ui/Tag';

export function CaseStateTag({ state }: Pick<CaseRow, 'state'>) {
  return <Tag tone={state === 'open' ? 'warn' : 'primary'}>{state === 'open' ? '未化解' : '已化解'}</Tag>;
}
