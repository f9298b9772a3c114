// Broken scripts, and what went against the content policy: the shell's debug build keeps both from the first script on.
const violations = window.__cspViolations ?? ["nobody watched the content policy"];
return [...violations, ...(window.__broken ?? [])];
