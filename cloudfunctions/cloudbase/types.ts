import type { CloudApp } from './app';

export type Database = ReturnType<CloudApp['database']>;
