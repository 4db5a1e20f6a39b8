import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '@/shared/contract';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { FactLines } from '@/ui/FactLines';
import { SelectSheet } from '@/ui/SelectSheet';
import { TrialResult } from './TrialResult';
import type { Trial } from './use-what-if';

type Rules = Output<'routing.rules'>;

interface RuleCardProps {
  place: number;
  rule: Rules['rules'][number];
  units: Rules['unitFunctions'];
  /** For whom a change can be tried; null: only to be read. */
  post: string | null;
  /** The trial under way, if it is of this rule. */
  trial: Trial | undefined;
  onTry: (trial: Trial | undefined) => void;
}

/** One rule, and a way to see what another unit in it would have changed. */
export function RuleCard({ place, rule, units, post, trial, onTry }: RuleCardProps) {
  const [choosing, setChoosing] = useState(false);
  const id = `try-${rule.id}`;

  function choose(post: string, value: string | undefined) {
    const unit = units.find((each) => each.value === value);
    if (unit) onTry({ post, ruleId: rule.id, leadUnit: unit.value });
  }

  return (
    <Card id={`rule-${rule.id}`}>
      <Text className="heading">
        {place}. {rule.note}
      </Text>
      <FactLines
        lines={[
          { label: '交给', text: rule.leadUnit },
          ...(rule.coUnits.length > 0 ? [{ label: '协办', text: rule.coUnits.join('、') }] : []),
          { label: '依据', text: rule.clause },
        ]}
      />
      {post !== null && (
        <Button id={id} kind="quiet" onClick={() => setChoosing(true)}>
          换个单位试试看
        </Button>
      )}
      {choosing && post !== null && (
        <SelectSheet
          id={id}
          title="如果交给别的单位，以前的线索会怎样"
          options={units.filter((unit) => unit.value !== rule.leadUnitFunction)}
          value={trial?.leadUnit}
          onChange={(value) => choose(post, value)}
          onClose={() => setChoosing(false)}
        />
      )}
      {trial && (
        <TrialResult
          key={trial.leadUnit}
          trial={trial}
          unitName={units.find((unit) => unit.value === trial.leadUnit)?.label ?? ''}
          onClose={() => onTry(undefined)}
        />
      )}
    </Card>
  );
}
