import { inEnvironment } from './lib/environment';
import { seedRules } from './seed/town';

/** `npm run first-data`: units and routing rules for a new environment; rows already there stay as they are. */
await inEnvironment(async (ports) => {
  await seedRules(ports);
  console.log(
    `单位 ${(await ports.directory.units()).length} 个，派单规则 ${(await ports.directory.ruleSet()).version}。`,
  );
});
