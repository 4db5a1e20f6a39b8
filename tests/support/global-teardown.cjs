const { rmSync } = require('node:fs');

module.exports = () => rmSync(process.env.TOWN_TEMPLATES, { recursive: true, force: true });
