import type { PracticeQuestion } from '../../domain/practice/data.ts';
import { answersOfExam } from '../../domain/practice/session.ts';
import { addAnswers } from '../../domain/progress/changes.ts';
import type { Session } from '../../domain/progress/schema.ts';
import type { Desk } from './desk.ts';

/** Keeps a round that has ended. Practice has written its answers down one by one; an exam's are written down now. */
export function handIn(desk: Desk, ended: Session, questions: readonly PracticeQuestion[]): void {
  const answers = ended.mode === 'exam' ? answersOfExam(ended, questions, ended.endedAt ?? ended.changedAt) : [];
  desk.keep(ended, addAnswers(...answers));
}
