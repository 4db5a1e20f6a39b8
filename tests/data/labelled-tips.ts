import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTip } from '@/shared/domain/reading/read-tip';
import { routeLead } from '@/shared/domain/routing/route-lead';
import type { Channel } from '@/shared/tables/channels';
import { DEFAULT_RULE_SET } from '@/shared/tables/routing-rules';
import { UNITS } from '@/shared/tables/units';

/** What a person who knows the work plan would write into the form for this tip. */
export interface Labels {
  leadUnit: string;
  excluded: string[];
  urgent: boolean;
  amountYuan: number | null;
  people: number | null;
  online: string | null;
  sector: string;
  crossRegion: boolean | null;
}

export interface LabelledTip {
  id: string;
  channel: Channel;
  text: string;
  expected: Labels;
  /** Set aside for measuring, not for tuning; only in tips-extra.json. */
  heldOut?: boolean;
}

export const TOWN = '430922112';

export function loadTips(file: 'tips.json' | 'tips-extra.json'): LabelledTip[] {
  return JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as LabelledTip[];
}

/** What the system makes of the tip, in the words of the labels. */
export function answer({ text, channel }: Pick<LabelledTip, 'text' | 'channel'>): Labels {
  const reading = readTip(text, { channel });
  const route = routeLead(
    { text, reading, divisionCode: TOWN, channel, declaredConflictUnitIds: [] },
    DEFAULT_RULE_SET,
    UNITS,
  );
  return {
    leadUnit: UNITS.find(({ id }) => id === route.leadUnitId)?.shortName ?? route.leadUnitId,
    excluded: route.excluded.map(({ name }) => name).sort(),
    urgent: route.urgent,
    amountYuan: reading.amountYuan?.value ?? null,
    people: reading.people?.value ?? null,
    online: reading.online?.value ?? null,
    sector: reading.sector?.value ?? 'other',
    crossRegion: reading.crossRegion?.value ?? null,
  };
}
