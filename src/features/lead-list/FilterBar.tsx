import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { STATUS_TABLE } from '@/shared/tables/lead-statuses';
import { useUnits } from '@/client/use-units';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { FilterSelect } from './FilterSelect';
import {
  labelOf,
  type LeadFilters,
  MODE_OPTIONS,
  monthOptions,
  monthsText,
  pickOption,
  SECTOR_OPTIONS,
  STATUS_OPTIONS,
  VIEW_OPTIONS,
} from './filters';

interface FilterBarProps {
  filters: LeadFilters;
  /** Name of the place the list was opened with: it may lie outside the town. */
  place: { code: string | undefined; name: string | undefined };
  onChange: (filters: LeadFilters) => void;
}

/** What the list shows at the moment, in words, and the fields to change it. */
export function FilterBar({ filters, place, onChange }: FilterBarProps) {
  const [open, setOpen] = useState(false);
  const list = useUnits();
  const months = monthOptions(new Date());
  const villages = (list?.units ?? [])
    .filter((unit) => unit.function === 'village')
    .map((unit) => ({ value: unit.divisionCode, label: unit.name }));
  const placeName = filters.division === place.code ? place.name : undefined;
  const divisionName =
    filters.division === list?.town.code
      ? list?.town.name
      : (labelOf(villages, filters.division) ?? placeName ?? filters.division);
  const words = [
    labelOf(VIEW_OPTIONS, filters.view),
    filters.division && divisionName,
    filters.unplaced && '没写到下一级',
    filters.status && STATUS_TABLE[filters.status].label,
    labelOf(SECTOR_OPTIONS, filters.sector),
    labelOf(MODE_OPTIONS, filters.mode),
    (filters.from || filters.to) && monthsText(filters, new Date()),
  ].filter(Boolean);
  return (
    <Card id="filters">
      <View className="row-between">
        <Text id="filters-text" className="text grow">
          {words.length > 0 ? `只看：${words.join('、')}` : '全部线索'}
        </Text>
        <Button id="filters-open" kind="text" onClick={() => setOpen(!open)}>
          {open ? '收起' : '筛选'}
        </Button>
      </View>
      {open && (
        <>
          <FilterSelect
            id="filter-status"
            label="办到哪一步"
            options={STATUS_OPTIONS}
            value={filters.status}
            onChange={(status) => onChange({ ...filters, status: pickOption(STATUS_OPTIONS, status) })}
          />
          <FilterSelect
            id="filter-view"
            label="督办、超期、重点"
            options={VIEW_OPTIONS}
            value={filters.view}
            onChange={(view) => onChange({ ...filters, view: pickOption(VIEW_OPTIONS, view) })}
          />
          <FilterSelect
            id="filter-division"
            label="村（社区）"
            options={villages}
            value={filters.division}
            onChange={(division) => onChange({ ...filters, division, unplaced: undefined })}
          />
          <FilterSelect
            id="filter-sector"
            label="行业"
            options={SECTOR_OPTIONS}
            value={filters.sector}
            onChange={(sector) => onChange({ ...filters, sector: pickOption(SECTOR_OPTIONS, sector) })}
          />
          <FilterSelect
            id="filter-mode"
            label="集资模式"
            options={MODE_OPTIONS}
            value={filters.mode}
            onChange={(mode) => onChange({ ...filters, mode: pickOption(MODE_OPTIONS, mode) })}
          />
          <View className="two-up">
            <FilterSelect
              id="filter-from"
              label="从哪个月"
              options={months}
              value={filters.from}
              onChange={(from) => onChange({ ...filters, from })}
            />
            <FilterSelect
              id="filter-to"
              label="到哪个月"
              options={months}
              value={filters.to}
              onChange={(to) => onChange({ ...filters, to })}
            />
          </View>
        </>
      )}
      {words.length > 0 && (
        <Button id="filters-clear" kind="quiet" onClick={() => onChange({})}>
          不筛选，全部都看
        </Button>
      )}
    </Card>
  );
}
