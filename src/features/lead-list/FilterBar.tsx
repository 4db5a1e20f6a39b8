import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { SECTORS } from '@/shared/tables/sectors';
import { STATUS_TABLE } from '@/shared/tables/lead-statuses';
import { useUnits } from '@/client/use-units';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';
import {
  type LeadFilters,
  monthOptions,
  monthsText,
  pickOption,
  SECTOR_OPTIONS,
  STATUS_OPTIONS,
  SUPERVISED_OPTIONS,
} from './filters';

interface FilterBarProps {
  filters: LeadFilters;
  onChange: (filters: LeadFilters) => void;
}

/** What the list shows at the moment, in words, and the fields to change it. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const [open, setOpen] = useState(false);
  const list = useUnits();
  const months = monthOptions(new Date());
  const villages = (list?.units ?? [])
    .filter((unit) => unit.function === 'village')
    .map((unit) => ({ value: unit.divisionCode, label: unit.name }));
  const divisionName =
    filters.division === list?.town.code
      ? list?.town.name
      : (villages.find((village) => village.value === filters.division)?.label ?? filters.division);
  const words = [
    filters.supervised && '督办中',
    filters.division && divisionName,
    filters.status && STATUS_TABLE[filters.status].label,
    filters.sector && SECTORS[filters.sector].label,
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
          <Field label="办到哪一步" mark="">
            <Select
              id="filter-status"
              title="办到哪一步"
              options={STATUS_OPTIONS}
              value={filters.status}
              placeholder="都看"
              emptyLabel="都看"
              onChange={(status) => onChange({ ...filters, status: pickOption(STATUS_OPTIONS, status) })}
            />
          </Field>
          <Field label="督办" mark="">
            <Select
              id="filter-supervised"
              title="督办"
              options={SUPERVISED_OPTIONS}
              value={filters.supervised}
              placeholder="都看"
              emptyLabel="都看"
              onChange={(value) => onChange({ ...filters, supervised: pickOption(SUPERVISED_OPTIONS, value) })}
            />
          </Field>
          <Field label="村（社区）" mark="">
            <Select
              id="filter-division"
              title="村（社区）"
              options={villages}
              value={filters.division}
              placeholder="都看"
              emptyLabel="都看"
              onChange={(division) => onChange({ ...filters, division })}
            />
          </Field>
          <Field label="行业" mark="">
            <Select
              id="filter-sector"
              title="行业"
              options={SECTOR_OPTIONS}
              value={filters.sector}
              placeholder="都看"
              emptyLabel="都看"
              onChange={(sector) => onChange({ ...filters, sector: pickOption(SECTOR_OPTIONS, sector) })}
            />
          </Field>
          <View className="two-up">
            <Field label="从哪个月" mark="">
              <Select
                id="filter-from"
                title="从哪个月收到的"
                options={months}
                value={filters.from}
                placeholder="不限"
                emptyLabel="不限"
                onChange={(from) => onChange({ ...filters, from })}
              />
            </Field>
            <Field label="到哪个月" mark="">
              <Select
                id="filter-to"
                title="到哪个月收到的"
                options={months}
                value={filters.to}
                placeholder="不限"
                emptyLabel="不限"
                onChange={(to) => onChange({ ...filters, to })}
              />
            </Field>
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
