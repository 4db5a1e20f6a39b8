import { createContext, useContext } from 'react';

/** Text size steps of requirement G5; 0 is the normal size, 1–3 are 长辈版 (18 pt up to 30 pt). */
export type TextScale = 0 | 1 | 2 | 3;

/** What every screen needs to know about the phone. The app provides it; `ui` itself asks no platform. */
export interface UiEnvironment {
  textScale: TextScale;
  offline: boolean;
}

const Environment = createContext<UiEnvironment>({ textScale: 0, offline: false });

export const UiEnvironmentProvider = Environment.Provider;

export function useUiEnvironment(): UiEnvironment {
  return useContext(Environment);
}
