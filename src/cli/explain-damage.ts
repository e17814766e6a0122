import { damageHint } from '../publish/project.ts';

// `run.mjs` loads this before each command: if an installed package has lost files, it prints what to do instead of a stack trace.
process.on('uncaughtExceptionMonitor', ({ message }) => {
  const hint = damageHint(message);
  if (!hint) return;
  console.error(`${message}\n${hint}`);
  process.exit(1);
});
