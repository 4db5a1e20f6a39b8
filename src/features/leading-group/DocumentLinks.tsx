import { dutyId } from '@/shared/domain/duty/open-duty';
import { DUTY_TABLE } from '@/shared/tables/duties';
import { dateInWords, shanghaiDate } from '@/shared/time/shanghai';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { List, ListRow } from '@/ui/ListRow';

const DOCUMENTS = ['workPlan', 'workSummary'] as const;

/** This year's documents of a unit, handed in or not: the list of what is due forgets those that are. */
export function DocumentLinks({ unitId }: { unitId: string }) {
  const year = shanghaiDate(new Date()).slice(0, 4);
  return (
    <List id="documents">
      {DOCUMENTS.map((kind) => (
        <ListRow
          key={kind}
          id={`open-${kind}`}
          title={`${year}年${DUTY_TABLE[kind].label}`}
          text={`${dateInWords(`${year}-${DUTY_TABLE[kind].lastDay}`)}前报送`}
          onClick={() => openPage(ROUTES.dutyDocument(dutyId(kind, unitId, year)))}
        />
      ))}
    </List>
  );
}
