import { useState } from 'react';
import type { Output } from '@/shared/contract';
import { call } from '@/client/call';
import { goBack } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import { useRefresh } from '@/platform/use-refresh';
import { hint } from '@/ui/dialog';
import { type Opening, OpeningForm } from './OpeningForm';
import { PetitionBody } from './PetitionBody';
import { StepList } from './StepList';

type Opened = Output<'petition.open'>;

/** Shut until somebody says what for; then one petition with its deadlines, its way so far and the steps open now. */
export function PetitionPage({ petitionId }: { petitionId: string }) {
  const [opened, setOpened] = useState<Opened>();
  const [opening, setOpening] = useState<Opening>();
  const [expired, setExpired] = useState(false);

  function show(next: Opened) {
    setOpened(next);
    if (next.petition !== null) return;
    hint('已转出，不再归本单位办理');
    goBack(ROUTES.petitions(''));
  }
  /** The same opening again answers what is there now. */
  async function reload() {
    if (!opening) return;
    const result = await call('petition.open', opening);
    if (result.ok) show(result.data);
    else if (result.code === 'PETITION_NOT_OPENED') setExpired(true);
    else setOpened(undefined);
  }
  useRefresh(reload);

  const gate = (
    <OpeningForm
      petitionId={petitionId}
      onOpened={(next, said) => {
        setOpening(said);
        setExpired(false);
        show(next);
      }}
    />
  );
  if (!opened?.petition) return gate;
  return (
    <>
      {expired && gate}
      <PetitionBody petition={opened.petition}>
        <StepList
          petition={opened.petition}
          openingId={opened.openingId}
          onDone={show}
          onChangedMeanwhile={() => void reload()}
          onExpired={() => setExpired(true)}
        />
      </PetitionBody>
    </>
  );
}
