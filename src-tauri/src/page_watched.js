// In debug builds only: keeps what went against the content policy, for the journeys to look at.
window.__cspViolations = [];
window.addEventListener('securitypolicyviolation', (event) => {
  window.__cspViolations.push(`${event.effectiveDirective} ${event.sourceFile} ${event.sample}`);
});
