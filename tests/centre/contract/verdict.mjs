// Reads the validating proxy's report: no answer may deviate, no answered (2xx) request may deviate, and every operation
// of the contract must have been answered with success at least once, so that nothing passes unseen.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(path.join(process.cwd(), 'package.json'));
const yaml = require('js-yaml');
const [contractFile, reportFile] = process.argv.slice(2);
const contract = yaml.load(readFileSync(contractFile, 'utf8'), { schema: yaml.JSON_SCHEMA });
const lines = readFileSync(reportFile, 'utf8').trim().split('\n').map((line) => JSON.parse(line));

let bad = 0;
const say = (line, what, list) => {
  bad += 1;
  console.log(`contract: ${line.method} ${line.path} ${line.status}: ${what}: ${list.join('; ')}`);
};
for (const line of lines) {
  if (line.response.length > 0) {
    say(line, 'answer deviates', line.response);
  }
  if (line.status < 300 && line.request.length > 0) {
    say(line, 'a request outside the contract was served', line.request);
  }
}
// Provisioning gives its certificates before the proxy stands between.
const unseen = new Set(['provisionWorkstation']);
const served = new Set(lines.filter((line) => line.status < 300).map((line) => line.operation));
for (const [where, item] of Object.entries(contract.paths)) {
  for (const method of ['get', 'put', 'post', 'patch', 'head', 'delete']) {
    const operation = item[method]?.operationId;
    if (operation !== undefined && !served.has(operation) && !unseen.has(operation)) {
      bad += 1;
      console.log(`contract: ${method} ${where} was never served in this run`);
    }
  }
}
console.log(`contract: ${lines.length} exchanges, ${served.size} operations served, ${bad} deviations`);
process.exit(bad === 0 && lines.length > 50 ? 0 : 1);
