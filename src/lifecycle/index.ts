/**
 * Takes a step in the life of something, by a room's own table of states and actions.
 * Submissions, reports, cases, their dialogue and studies all go through this one engine.
 */
import './errors';

export {
  checkStep,
  decide,
  openActions,
  transition,
  transitionToNew,
  type LifeCycle,
  type Standing,
  type Transition,
} from './life-cycle';
export { recordStep, takeStep, type Kept, type Step, type StepOutcome } from './take-step.use-case';
