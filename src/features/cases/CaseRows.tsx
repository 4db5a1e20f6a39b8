import type { CaseRow } from '@/shared/contract/case-views';
import { List, ListRow } from '@/ui/ListRow';
import { sumsText } from './case-words';
import { CaseStateTag } from './CaseStateTag';

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
          extra={<CaseStateTag state={row.state} />}
          onClick={() => onOpen(row)}
        />
      ))}
    </List>
  );
}
