/** Once for a whole run of tests that start towns: packages in one file each, and a folder for what the towns share. */
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { bundleMissing } = require('./one-file-packages.cjs');

module.exports = async () => {
  await bundleMissing();
  process.env.TOWN_TEMPLATES = mkdtempSync(path.join(tmpdir(), 'town-templates-'));
};
