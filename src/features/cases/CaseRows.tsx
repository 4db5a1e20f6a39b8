import type { CaseRow } from '@/shared/contract/case-views';
import { List, ListRow } from '@/ui/ListRow';
import { Tag } from '@/ui/Tag';
import { sumsText } from './case-words';

const recoveryText = ({ recoveryPercent }: CaseRow): string =>
  recoveryPercent === null ? '' : `，清退 ${recoveryPercent}%`;

export function CaseRows({ rows, onOpen }: { rows: readonly CaseRow[]; onOpen: (row: CaseRow) => void }) {
  return (
    <List id="cases">
      {rows.map((row) => (
        <ListRow
          key={row.caseId}
          id={`case-${row.caseId}`}
          title={row.name}
          text={`${row.startedYear}年起，${sumsText(row)}${recoveryText(row)}。牵头：${row.leadUnit.name}`}
          extra={
            <Tag tone={row.state === 'open' ? 'warn' : 'primary'}>{row.state === 'open' ? '未化解' : '已化解'}</Tag>
          }
          onClick={() => onOpen(row)}
        />
      ))}
    </List>
  );
}
