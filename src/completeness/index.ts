/**
 * Who has sent what of a round, who has not, and who is reminded.
 * National figures are worth what this says.
 */
import './errors';
import './permissions';
export { announceDue } from './announce-due.use-case';
