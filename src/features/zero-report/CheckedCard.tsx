import { useState } from 'react';
import { keysOf } from '@/shared/domain/keys-of';
import { SECTORS } from '@/shared/tables/sectors';
import { sectorsInWords } from '@/shared/wording/zero-report';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { Field } from '@/ui/Field';
import { SelectMany } from '@/ui/SelectMany';
import { TextField } from '@/ui/TextField';
import type { ReportFormState } from './use-report-form';

const SECTOR_OPTIONS = keysOf(SECTORS).map((value) => ({ value, label: SECTORS[value].label }));

/** What was looked at: as last month until somebody changes it. */
export function CheckedCard({ state, fromLastMonth }: { state: ReportFormState; fromLastMonth: boolean }) {
  const { draft, sitesProblem } = state;
  const { sectors, places, sites } = draft.value;
  const [editing, setEditing] = useState(sectors.length === 0 && places === '');
  if (!editing && !state.blocked)
    return (
      <Card id="checked" title={fromLastMonth ? '查了什么（照上月填好）' : '查了什么'}>
        <FactLines
          unknown="没有填"
          lines={[
            { label: '行业', text: sectorsInWords(sectors) },
            { label: '地点', text: places },
            { label: '场所', text: sites === '' ? undefined : `${sites} 处` },
          ]}
        />
        <Button id="checked-edit" kind="quiet" onClick={() => setEditing(true)}>
          不一样，改一改
        </Button>
      </Card>
    );
  return (
    <Card id="checked" title="查了什么">
      <Field label="查了哪些行业">
        <SelectMany
          id="sectors"
          title="查了哪些行业"
          options={SECTOR_OPTIONS}
          values={sectors}
          limit={SECTOR_OPTIONS.length}
          placeholder="点这里选"
          onChange={(values) => draft.update({ sectors: keysOf(SECTORS).filter((sector) => values.includes(sector)) })}
        />
      </Field>
      <TextField
        key={`places-${draft.formKey}`}
        id="places"
        label="查了哪些地方"
        placeholder="比如：全村6个组、集镇商铺"
        initial={places}
        maxLength={200}
        onChange={(text) => draft.update({ places: text })}
      />
      <TextField
        key={`sites-${draft.formKey}`}
        id="sites"
        label="查了多少处场所"
        keyboard="number"
        initial={sites}
        maxLength={8}
        error={sitesProblem}
        onChange={(text) => draft.update({ sites: text })}
      />
    </Card>
  );
}
