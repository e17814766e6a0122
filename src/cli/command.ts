import { damageHint } from '../publish/project.ts';

/** Runs a command. If it fails, prints the message alone, because a stack says nothing about content or settings, and sets the exit code. */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`${message}\n${damageHint(message)}`.trimEnd());
    process.exitCode = 1;
  }
}
