import { useState } from 'react';
import type { Output } from '@/shared/contract';
import type { PetitionView } from '@/shared/contract/petition-views';
import { keysOf } from '@/shared/domain/keys-of';
import type { PetitionStep } from '@/shared/tables/petitions';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { STEP_FORMS } from './step-forms';
import { StepCard } from './StepCard';

export interface StepProps {
  petition: PetitionView;
  openingId: string;
  onDone: (opened: Output<'petition.open'>) => void;
  onChangedMeanwhile: () => void;
  onExpired: () => void;
}

/** The one most likely next; the others stand below it in quiet. */
const FIRST: readonly PetitionStep[] = ['tell', 'answer', 'decideExtension'];

/** What may be done now; one form at a time. */
export function StepList(props: StepProps) {
  const [chosen, setChosen] = useState<PetitionStep>();
  const { may } = props.petition;
  if (chosen && may.includes(chosen))
    return (
      <StepCard
        key={chosen}
        {...props}
        step={chosen}
        onClose={() => setChosen(undefined)}
        onDone={(opened) => {
          setChosen(undefined);
          props.onDone(opened);
        }}
      />
    );
  if (may.length === 0) return null;
  return (
    <Card id="steps" title="可以做什么">
      {keysOf(STEP_FORMS)
        .filter((step) => may.includes(step))
        .map((step) => (
          <Button
            key={step}
            id={`step-${step}`}
            kind={FIRST.includes(step) ? 'primary' : 'quiet'}
            onClick={() => setChosen(step)}
          >
            {STEP_FORMS[step].label}
          </Button>
        ))}
    </Card>
  );
}
