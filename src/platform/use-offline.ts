import { useEffect, useState } from 'react';
import { watchOffline } from './network';

export function useOffline(): boolean {
  const [offline, setOffline] = useState(false);
  useEffect(() => watchOffline(setOffline), []);
  return offline;
}
