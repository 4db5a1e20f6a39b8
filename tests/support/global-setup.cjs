/** Once for a whole run of tests: packages in one file each, and a folder for what the towns of all tests begin with. */
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { bundleMissing } = require('./one-file-packages.cjs');

module.exports = async () => {
  await bundleMissing();
  process.env.TEST_TEMPLATES = mkdtempSync(path.join(tmpdir(), 'test-templates-'));
};
