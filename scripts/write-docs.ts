import { writeFileSync } from 'node:fs';
import { lifeCyclePage } from './docs/life-cycle-page';

/** Pages of docs/ that are made from the product's own tables. */
writeFileSync('docs/lead-life-cycle.md', lifeCyclePage());
