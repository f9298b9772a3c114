// Broken scripts, and what went against the content policy: also from before the page could listen.
const observer = new ReportingObserver(() => {}, { types: ["csp-violation"], buffered: true });
observer.observe();
const violations = observer.takeRecords().map(({ body }) => `${body.effectiveDirective} ${body.sourceFile}`);
return [...violations, ...(window.__broken ?? [])];
