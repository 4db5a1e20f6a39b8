import { useEffect, useState } from 'react';
import type { Output } from '@/shared/contract';
import { readStored, store } from '@/platform/storage';
import { call } from './call';

export type UnitList = Output<'unit.list'>;

const KEY = 'units';
let cached: UnitList | undefined;

/** Villages and units for the pickers; the last list is kept on the phone for work without network. */
export function useUnits(): UnitList | undefined {
  const [units, setUnits] = useState(() => (cached ??= readStored<UnitList>(KEY)));
  useEffect(() => {
    let shown = true;
    void call('unit.list', {}).then((result) => {
      if (!result.ok) return;
      cached = result.data;
      store(KEY, result.data);
      if (shown) setUnits(result.data);
    });
    return () => {
      shown = false;
    };
  }, []);
  return units;
}
